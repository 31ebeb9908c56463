-- The print of each photo, by which one that is used again is known; empty: not made yet, '-': the file cannot be read.
ALTER TABLE site_notes ADD COLUMN photo_print TEXT NOT NULL DEFAULT '';

CREATE TABLE photo_explanations (
  institution_id {id} NOT NULL,
  report_id {id} NOT NULL,
  photo_digest TEXT NOT NULL,
  note TEXT NOT NULL,
  explained_by_id {id} NOT NULL,
  explained_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, report_id, photo_digest),
  FOREIGN KEY (institution_id, report_id) REFERENCES reports (institution_id, id),
  FOREIGN KEY (institution_id, explained_by_id) REFERENCES people (institution_id, id)
) {strict};
