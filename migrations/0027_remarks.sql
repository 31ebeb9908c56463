-- What readers say to a case, and what they ask its author.
CREATE TABLE case_remarks (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  case_id {id} NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('comment', 'question')),
  body TEXT NOT NULL,
  author_id {id} NOT NULL,
  said_at TEXT NOT NULL,
  answer TEXT NOT NULL DEFAULT '',
  answered_by_id {id},
  answered_at TEXT,
  withdrawn_at TEXT,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, case_id) REFERENCES cases (institution_id, id),
  FOREIGN KEY (institution_id, author_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX case_remarks_by_case ON case_remarks (institution_id, case_id, id);
