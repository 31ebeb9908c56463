-- What the last check of a text under way found; version 0: it is asked for anew.
CREATE TABLE report_originality_checks (
  institution_id {id} NOT NULL,
  report_id {id} NOT NULL,
  report_version {int} NOT NULL,
  checked_at TEXT NOT NULL,
  texts {int} NOT NULL,
  passages {int} NOT NULL,
  unexplained {int} NOT NULL,
  PRIMARY KEY (institution_id, report_id),
  FOREIGN KEY (institution_id, report_id) REFERENCES reports (institution_id, id)
) {strict};
