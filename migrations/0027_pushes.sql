-- What was newly learned and fits an open issue goes to the department that owns the issue, for a yes or a no with its reason.
CREATE TABLE pushes (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  noun TEXT NOT NULL CHECK (noun IN ('case', 'report')),
  row_id {id} NOT NULL,
  issue_id {id} NOT NULL,
  department_id {id} NOT NULL,
  finder_id {id} NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  pushed_at TEXT NOT NULL,
  answered_by_id {id},
  answered_at TEXT,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, noun, row_id, issue_id),
  FOREIGN KEY (institution_id, issue_id) REFERENCES issues (institution_id, id),
  FOREIGN KEY (institution_id, department_id) REFERENCES departments (institution_id, id),
  FOREIGN KEY (institution_id, finder_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX pushes_by_department ON pushes (institution_id, department_id, state, id);
CREATE INDEX pushes_by_finder ON pushes (institution_id, finder_id, id);

-- What has been held against the issues already.
CREATE TABLE pushes_matched (
  institution_id {id} NOT NULL,
  noun TEXT NOT NULL,
  row_id {id} NOT NULL,
  matched_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, noun, row_id)
) {strict};
