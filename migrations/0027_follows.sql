-- What a person follows, how far the news were told, and the digest by mail.
CREATE TABLE follows (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  person_id {id} NOT NULL,
  noun TEXT NOT NULL CHECK (noun IN ('field', 'issue', 'institution', 'person', 'case')),
  target TEXT NOT NULL,
  followed_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, person_id, noun, target),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX follows_by_target ON follows (institution_id, noun, target);

CREATE TABLE follow_cursors (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  event_id {id} NOT NULL,
  PRIMARY KEY (institution_id)
) {strict};

CREATE TABLE digests (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  person_id {id} NOT NULL,
  rhythm TEXT NOT NULL,
  secret TEXT NOT NULL,
  sent_at TEXT NOT NULL,
  due_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, person_id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX digests_by_due_at ON digests (institution_id, rhythm, due_at);
