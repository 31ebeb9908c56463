-- Programs elsewhere that are told what happens here, and what became of each telling.
CREATE TABLE webhooks (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  url TEXT NOT NULL,
  nouns TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  secret TEXT NOT NULL,
  state TEXT NOT NULL,
  told_from {id} NOT NULL,
  told_until {id} NOT NULL,
  failures {int} NOT NULL DEFAULT 0,
  added_by_id {id} NOT NULL,
  added_at TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, added_by_id) REFERENCES people (institution_id, id)
) {strict};

CREATE TABLE webhook_deliveries (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  webhook_id {id} NOT NULL,
  event_id {id} NOT NULL,
  verb TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts {int} NOT NULL DEFAULT 0,
  status {int} NOT NULL DEFAULT 0,
  problem TEXT NOT NULL DEFAULT '',
  queued_at TEXT NOT NULL,
  tried_at TEXT,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, webhook_id, event_id),
  FOREIGN KEY (institution_id, webhook_id) REFERENCES webhooks (institution_id, id)
) {strict};
CREATE INDEX webhook_deliveries_by_age ON webhook_deliveries (institution_id, queued_at);
