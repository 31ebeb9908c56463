-- Cases sent by mail, to count them: who sent which to how many.
CREATE TABLE case_mails (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  case_id {id} NOT NULL,
  sent_by_id {id} NOT NULL,
  sent_at TEXT NOT NULL,
  receivers {int} NOT NULL,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, case_id) REFERENCES cases (institution_id, id),
  FOREIGN KEY (institution_id, sent_by_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX case_mails_by_sender ON case_mails (institution_id, sent_by_id, sent_at);
CREATE INDEX case_mails_by_case ON case_mails (institution_id, case_id);
