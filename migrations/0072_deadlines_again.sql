-- What comes again and again, such as the card of a quarter, has its deadline each time: told once at each stage of each day.
CREATE TABLE escalations_by_day (
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
  UNIQUE (institution_id, noun, subject_id, stage, person_id, due_on),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
INSERT INTO escalations_by_day (institution_id, id, noun, subject_id, stage, person_id, due_on, rule, rule_from, told_on, ended_on)
  SELECT institution_id, id, noun, subject_id, stage, person_id, due_on, rule, rule_from, told_on, ended_on FROM escalations;
DROP TABLE escalations;
ALTER TABLE escalations_by_day RENAME TO escalations;
CREATE INDEX escalations_by_person ON escalations (institution_id, person_id, ended_on);
