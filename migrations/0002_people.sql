-- Departments, people and how they sign in; the log of every change; what a person is told.
CREATE TABLE departments (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL DEFAULT '',
  duties TEXT NOT NULL DEFAULT '',
  parent_id {id},
  position {int} NOT NULL DEFAULT 0,
  is_active {int} NOT NULL DEFAULT 1,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, name),
  FOREIGN KEY (institution_id, parent_id) REFERENCES departments (institution_id, id)
) {strict};

CREATE TABLE people (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  staff_no TEXT NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  department_id {id} NOT NULL,
  post TEXT NOT NULL,
  rank TEXT NOT NULL DEFAULT '',
  duties TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT 'ko',
  wants_mail {int} NOT NULL DEFAULT 1,
  password_hash TEXT,
  is_active {int} NOT NULL DEFAULT 1,
  is_example {int} NOT NULL DEFAULT 0,
  sort_key TEXT NOT NULL,
  folded_name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, staff_no),
  UNIQUE (institution_id, email),
  FOREIGN KEY (institution_id, department_id) REFERENCES departments (institution_id, id)
) {strict};
CREATE INDEX people_by_name ON people (institution_id, sort_key, id);
CREATE INDEX people_by_department ON people (institution_id, department_id, sort_key);

CREATE TABLE person_roles (
  institution_id {id} NOT NULL,
  person_id {id} NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (institution_id, person_id, role),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};

CREATE TABLE sessions (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  token_hash {bytes} NOT NULL,
  person_id {id} NOT NULL,
  created_at TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  ended_at TEXT,
  origin TEXT NOT NULL DEFAULT '',
  browser TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, token_hash),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX sessions_by_person ON sessions (institution_id, person_id, created_at);

CREATE TABLE api_tokens (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  token_hash {bytes} NOT NULL,
  person_id {id} NOT NULL,
  name TEXT NOT NULL,
  scope TEXT NOT NULL,
  created_at TEXT NOT NULL,
  last_used_at TEXT,
  expires_at TEXT,
  revoked_at TEXT,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, token_hash),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};

CREATE TABLE invitations (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  token_hash {bytes} NOT NULL,
  purpose TEXT NOT NULL,
  person_id {id},
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, token_hash)
) {strict};

CREATE TABLE sign_in_attempts (
  institution_id {id} NOT NULL,
  subject TEXT NOT NULL,
  failures {int} NOT NULL,
  last_failed_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, subject)
) {strict};

CREATE TABLE events (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  at TEXT NOT NULL,
  actor_id {id},
  actor_name TEXT NOT NULL,
  via TEXT NOT NULL,
  origin TEXT NOT NULL,
  request_id TEXT NOT NULL,
  verb TEXT NOT NULL,
  noun TEXT NOT NULL,
  noun_id {id},
  title TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  before_json TEXT,
  after_json TEXT,
  PRIMARY KEY (institution_id, id)
) {strict};
CREATE INDEX events_by_noun ON events (institution_id, noun, noun_id, id);
CREATE INDEX events_by_verb ON events (institution_id, verb, id);
CREATE INDEX events_by_actor ON events (institution_id, actor_id, id);

CREATE TABLE notices (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  person_id {id} NOT NULL,
  key TEXT NOT NULL,
  arguments TEXT NOT NULL DEFAULT '[]',
  path TEXT NOT NULL,
  created_at TEXT NOT NULL,
  read_at TEXT,
  mailed_at TEXT,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX notices_by_person ON notices (institution_id, person_id, id);
CREATE INDEX notices_unread ON notices (institution_id, person_id) WHERE read_at IS NULL;

CREATE TABLE attachments (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  noun TEXT NOT NULL,
  noun_id {id} NOT NULL,
  digest TEXT NOT NULL,
  file_name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size_bytes {int} NOT NULL,
  added_by_id {id} NOT NULL,
  added_at TEXT NOT NULL,
  withdrawn_at TEXT,
  PRIMARY KEY (institution_id, id)
) {strict};
CREATE INDEX attachments_by_noun ON attachments (institution_id, noun, noun_id);
