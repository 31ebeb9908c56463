-- Who supports an issue (지지): one line for each colleague, gone when it is taken back.
CREATE TABLE issue_supports (
  institution_id {id} NOT NULL,
  issue_id {id} NOT NULL,
  person_id {id} NOT NULL,
  supported_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, issue_id, person_id),
  FOREIGN KEY (institution_id, issue_id) REFERENCES issues (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX issue_supports_by_person ON issue_supports (institution_id, person_id);
