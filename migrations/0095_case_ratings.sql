-- Whether a case was of use to a reader, and why: one word a person, which may change.
CREATE TABLE case_ratings (
  institution_id {id} NOT NULL,
  case_id {id} NOT NULL,
  person_id {id} NOT NULL,
  verdict TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  rated_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, case_id, person_id),
  FOREIGN KEY (institution_id, case_id) REFERENCES cases (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
