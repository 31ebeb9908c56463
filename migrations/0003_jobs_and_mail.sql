-- Work to be done later, and mail on its way out.
CREATE TABLE jobs (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  unique_key TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  due_at TEXT NOT NULL,
  attempt {int} NOT NULL DEFAULT 0,
  lease_until TEXT,
  created_at TEXT NOT NULL,
  finished_at TEXT,
  last_problem TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, id)
) {strict};
CREATE UNIQUE INDEX jobs_waiting_once ON jobs (institution_id, kind, unique_key) WHERE state = 'waiting' AND unique_key <> '';
CREATE INDEX jobs_by_due ON jobs (institution_id, state, due_at);

CREATE TABLE mail_outbox (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'logged', 'failed')),
  created_at TEXT NOT NULL,
  sent_at TEXT,
  last_problem TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, id)
) {strict};
CREATE INDEX mail_outbox_by_state ON mail_outbox (institution_id, state, created_at);
