-- Transferability: what a case presupposes at its host, held against what we have, item by item.
CREATE TABLE transfer_judgements (
  institution_id {id} NOT NULL,
  case_id {id} NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  judged_by_id {id} NOT NULL,
  judged_at TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, case_id),
  FOREIGN KEY (institution_id, case_id) REFERENCES cases (institution_id, id),
  FOREIGN KEY (institution_id, judged_by_id) REFERENCES people (institution_id, id)
) {strict};

CREATE TABLE transfer_items (
  institution_id {id} NOT NULL,
  case_id {id} NOT NULL,
  position {int} NOT NULL,
  kind TEXT NOT NULL,
  what TEXT NOT NULL DEFAULT '',
  host_figure TEXT NOT NULL DEFAULT '',
  our_figure TEXT NOT NULL DEFAULT '',
  verdict TEXT NOT NULL,
  to_change TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, case_id, position),
  FOREIGN KEY (institution_id, case_id) REFERENCES transfer_judgements (institution_id, case_id)
) {strict};
