-- What the comparison of an accepted report found on the day it was accepted; reports accepted before this have no row.
CREATE TABLE report_new_text (
  institution_id {id} NOT NULL,
  report_id {id} NOT NULL,
  sentences {int} NOT NULL,
  alike {int} NOT NULL,
  texts {int} NOT NULL,
  compared_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, report_id),
  FOREIGN KEY (institution_id, report_id) REFERENCES reports (institution_id, id)
) {strict};
