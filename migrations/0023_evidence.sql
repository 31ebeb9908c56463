-- The log of changes sealed piece by piece, each seal over the one before; the key an institution signs with; what was handed out.
CREATE TABLE event_seals (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  number {int} NOT NULL,
  last_event_id {id} NOT NULL,
  event_count {int} NOT NULL,
  digest TEXT NOT NULL,
  sealed_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, number)
) {strict};

CREATE TABLE signing_keys (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  secret TEXT NOT NULL,  -- hex
  shown TEXT NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (institution_id)
) {strict};

CREATE TABLE evidence_packs (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  noun TEXT NOT NULL,
  noun_id {id} NOT NULL,
  title TEXT NOT NULL,
  digest TEXT NOT NULL,
  size_bytes {int} NOT NULL,
  file_count {int} NOT NULL,
  seal_number {int} NOT NULL,
  made_by_id {id} NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, made_by_id) REFERENCES people (institution_id, id)
) {strict};
