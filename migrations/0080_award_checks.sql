-- What was asked before a merit was found eligible, and the answers: of each contributor whether a proceeding is under way, of the
-- merit each ground that excludes it. Another judging stands beside the earlier one.
CREATE TABLE nomination_checks (
  institution_id {id} NOT NULL,
  nomination_id {id} NOT NULL,
  judging {int} NOT NULL,
  position {int} NOT NULL,
  subject TEXT NOT NULL,
  person_id {id},
  answer TEXT NOT NULL,
  words TEXT NOT NULL DEFAULT '',
  checked_by_id {id} NOT NULL,
  checked_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, nomination_id, judging, position),
  FOREIGN KEY (institution_id, nomination_id) REFERENCES nominations (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id),
  FOREIGN KEY (institution_id, checked_by_id) REFERENCES people (institution_id, id)
) {strict};
