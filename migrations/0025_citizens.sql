-- What citizens see without signing in, once the institution has opened it, and what they suggest.
CREATE TABLE citizen_pages (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  is_open {int} NOT NULL,
  changed_at TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id)
) {strict};

CREATE TABLE suggestions (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  contact TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL,
  received_at TEXT NOT NULL,
  state TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  handled_by_id {id},
  handled_at TEXT,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, handled_by_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX suggestions_by_state ON suggestions (institution_id, state, id);
CREATE INDEX suggestions_by_origin ON suggestions (institution_id, origin, received_at);
