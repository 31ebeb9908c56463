-- Cases merged into another, and what went over with them, so that it can come back.
CREATE TABLE case_merges (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  case_id {id} NOT NULL,
  into_id {id} NOT NULL,
  state_before TEXT NOT NULL,
  reason TEXT NOT NULL,
  merged_by_id {id} NOT NULL,
  merged_at TEXT NOT NULL,
  undone_at TEXT,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, case_id) REFERENCES cases (institution_id, id),
  FOREIGN KEY (institution_id, into_id) REFERENCES cases (institution_id, id)
) {strict};
CREATE INDEX case_merges_by_into ON case_merges (institution_id, into_id, id);

CREATE TABLE case_merge_moves (
  institution_id {id} NOT NULL,
  merge_id {id} NOT NULL,
  noun TEXT NOT NULL CHECK (noun IN ('adoption', 'follow', 'issue')),
  row_id {id} NOT NULL,
  PRIMARY KEY (institution_id, merge_id, noun, row_id),
  FOREIGN KEY (institution_id, merge_id) REFERENCES case_merges (institution_id, id)
) {strict};
