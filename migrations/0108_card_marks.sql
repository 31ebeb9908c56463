-- Who has seen a progress card: the owner department's head, the programme office, the executive; each once, with a word.
CREATE TABLE progress_card_marks (
  institution_id {id} NOT NULL,
  card_id {id} NOT NULL,
  party TEXT NOT NULL,
  by_id {id} NOT NULL,
  marked_at TEXT NOT NULL,
  remark TEXT NOT NULL DEFAULT '',
  is_on_site {int} NOT NULL DEFAULT 0,
  PRIMARY KEY (institution_id, card_id, party),
  FOREIGN KEY (institution_id, card_id) REFERENCES progress_cards (institution_id, id),
  FOREIGN KEY (institution_id, by_id) REFERENCES people (institution_id, id)
) {strict};
