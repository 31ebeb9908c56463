-- Rules as dated rows: those all institutions start from, and each institution's own, which win for their dates.
CREATE TABLE shared_rules (
  id {id} NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  kind TEXT NOT NULL,
  topic TEXT NOT NULL,
  applies_to TEXT NOT NULL,
  words_ko TEXT NOT NULL,
  words_en TEXT NOT NULL DEFAULT '',
  value {real},
  unit TEXT NOT NULL,
  word TEXT NOT NULL DEFAULT '',
  fact TEXT NOT NULL DEFAULT '',
  test TEXT NOT NULL,
  anchor TEXT NOT NULL DEFAULT '',
  condition TEXT NOT NULL DEFAULT '',
  is_rolling {int} NOT NULL DEFAULT 0,
  article TEXT NOT NULL,
  source TEXT NOT NULL,
  url TEXT NOT NULL DEFAULT '',
  effective_from TEXT NOT NULL,
  effective_to TEXT,
  verified_by TEXT NOT NULL DEFAULT '',
  is_disputed {int} NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (code, effective_from)
) {strict};

CREATE TABLE rules (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  code TEXT NOT NULL,
  kind TEXT NOT NULL,
  topic TEXT NOT NULL,
  applies_to TEXT NOT NULL,
  words_ko TEXT NOT NULL,
  words_en TEXT NOT NULL DEFAULT '',
  value {real},
  unit TEXT NOT NULL,
  word TEXT NOT NULL DEFAULT '',
  fact TEXT NOT NULL DEFAULT '',
  test TEXT NOT NULL,
  anchor TEXT NOT NULL DEFAULT '',
  condition TEXT NOT NULL DEFAULT '',
  is_rolling {int} NOT NULL DEFAULT 0,
  article TEXT NOT NULL,
  source TEXT NOT NULL,
  url TEXT NOT NULL DEFAULT '',
  effective_from TEXT NOT NULL,
  effective_to TEXT,
  verified_by TEXT NOT NULL DEFAULT '',
  is_disputed {int} NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, code, effective_from)
) {strict};

CREATE TABLE shared_holidays (
  day TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL
) {strict};
