-- Who has a report open to write just now, and where in it. Nothing is decided by it: it only tells colleagues.
CREATE TABLE report_writers (
  institution_id {id} NOT NULL,
  report_id {id} NOT NULL,
  person_id {id} NOT NULL,
  part TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, report_id, person_id),
  FOREIGN KEY (institution_id, report_id) REFERENCES reports (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
