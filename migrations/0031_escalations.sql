-- Who was reminded of a deadline, and to whom it was escalated once it had passed; ended when what was late has come.
CREATE TABLE escalations (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  noun TEXT NOT NULL,
  subject_id {id} NOT NULL,
  stage TEXT NOT NULL,
  person_id {id} NOT NULL,
  due_on TEXT NOT NULL,
  rule TEXT NOT NULL,
  rule_from TEXT NOT NULL,
  told_on TEXT NOT NULL,
  ended_on TEXT,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, noun, subject_id, stage, person_id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX escalations_by_person ON escalations (institution_id, person_id, ended_on);
