-- Rules grow two marks (binding, the stricter set), a province's rows over its cities', drafts with who made them count and
-- why; and the counts of what rules refused and of the exceptions that were used.

-- What the program carries is loaded again at every start.
DROP TABLE shared_rules;
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
  is_binding {int} NOT NULL DEFAULT 0,
  scope TEXT NOT NULL,
  UNIQUE (code, scope, effective_from)
) {strict};

-- A province's rows that hold for its cities too: a copy of its own version, kept where cities may read it.
CREATE TABLE shared_province_rules (
  province_id {id} NOT NULL REFERENCES shared_institutions (id),
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
  is_binding {int} NOT NULL DEFAULT 0
) {strict};
CREATE INDEX shared_province_rules_by_province ON shared_province_rules (province_id, code);

-- An institution's versions. A draft counts nowhere; an effective one is never changed but in its last day.
CREATE TABLE rule_versions (
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
  is_binding {int} NOT NULL DEFAULT 0,
  state TEXT NOT NULL,
  holds_for_cities {int} NOT NULL DEFAULT 0,
  drafted_by_id {id},
  drafted_by TEXT NOT NULL DEFAULT '',
  drafted_at TEXT,
  decided_by TEXT NOT NULL DEFAULT '',
  decided_at TEXT,
  reason TEXT NOT NULL DEFAULT '',
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id)
) {strict};
CREATE INDEX rule_versions_by_code ON rule_versions (institution_id, code, effective_from);

INSERT INTO rule_versions (institution_id, id, code, kind, topic, applies_to, words_ko, words_en, value, unit, word, fact, test, anchor,
  condition, is_rolling, article, source, url, effective_from, effective_to, verified_by, is_disputed, note, state, version)
  SELECT institution_id, id, code, kind, topic, applies_to, words_ko, words_en, value, unit, word, fact, test, anchor,
    condition, is_rolling, article, source, url, effective_from, effective_to, verified_by, is_disputed, note, 'effective', version
  FROM rules;
DROP TABLE rules;

-- From when to when an institution holds itself to the stricter set.
CREATE TABLE strict_spans (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  reason TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id)
) {strict};

-- How often a rule said no: no act, no person, no content. Written after the refused act has been taken back.
CREATE TABLE rule_refusals (
  institution_id {id} NOT NULL,
  day TEXT NOT NULL,
  rule_code TEXT NOT NULL,
  department_id {id} NOT NULL,
  refusals {int} NOT NULL,
  PRIMARY KEY (institution_id, day, rule_code, department_id)
) {strict};

-- Each time an exception of the rules was used, with what it was used for.
CREATE TABLE rule_exceptions (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  rule_code TEXT NOT NULL,
  used_on TEXT NOT NULL,
  department_id {id} NOT NULL,
  title TEXT NOT NULL,
  path TEXT NOT NULL,
  reason TEXT NOT NULL,
  used_by TEXT NOT NULL,
  PRIMARY KEY (institution_id, id)
) {strict};
CREATE INDEX rule_exceptions_by_day ON rule_exceptions (institution_id, used_on);
