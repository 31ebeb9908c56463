-- Cases of other institutions, received as signed files: whose keys are trusted, what came, and the cases themselves.
CREATE TABLE trusted_keys (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  shown TEXT NOT NULL,
  name TEXT NOT NULL,
  confirmed_by_id {id} NOT NULL,
  confirmed_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, shown),
  FOREIGN KEY (institution_id, confirmed_by_id) REFERENCES people (institution_id, id)
) {strict};

CREATE TABLE received_bundles (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  digest TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  from_code TEXT NOT NULL,
  from_name TEXT NOT NULL,
  made_at TEXT NOT NULL,
  content TEXT NOT NULL,
  received_by_id {id} NOT NULL,
  received_at TEXT NOT NULL,
  taken_in_at TEXT,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, digest),
  FOREIGN KEY (institution_id, received_by_id) REFERENCES people (institution_id, id)
) {strict};

CREATE TABLE received_cases (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  from_code TEXT NOT NULL,
  from_name TEXT NOT NULL,
  origin_id TEXT NOT NULL,
  bundle_id {id} NOT NULL,
  title TEXT NOT NULL,
  folded_title TEXT NOT NULL,
  field TEXT NOT NULL,
  content TEXT NOT NULL,
  adoptions {int} NOT NULL,
  made_at TEXT NOT NULL,
  taken_in_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, from_code, origin_id),
  FOREIGN KEY (institution_id, bundle_id) REFERENCES received_bundles (institution_id, id)
) {strict};
