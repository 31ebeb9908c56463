-- What an institution says of itself. An empty name means: as the shared directory says.
CREATE TABLE institution_settings (
  institution_id {id} NOT NULL PRIMARY KEY REFERENCES shared_institutions (id),
  official_name TEXT NOT NULL DEFAULT '',
  english_name TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  sender_title TEXT NOT NULL DEFAULT '',
  contact TEXT NOT NULL DEFAULT '',
  host_contact TEXT NOT NULL DEFAULT '',
  mail_sender_name TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT 'ko',
  has_masthead {int} NOT NULL DEFAULT 0,
  mark_digest TEXT NOT NULL DEFAULT '',
  mark_type TEXT NOT NULL DEFAULT '',
  version {int} NOT NULL DEFAULT 1
) {strict};

-- The name a mail comes from, before the installation's address; empty: the installation's own.
ALTER TABLE mail_outbox ADD COLUMN sender_name TEXT NOT NULL DEFAULT '';
