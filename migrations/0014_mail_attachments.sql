-- Files that go with a mail, their content in base64; gone when the mail is.
CREATE TABLE mail_attachments (
  institution_id {id} NOT NULL,
  mail_id {id} NOT NULL,
  position {int} NOT NULL,
  file_name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (institution_id, mail_id, position),
  FOREIGN KEY (institution_id, mail_id) REFERENCES mail_outbox (institution_id, id) ON DELETE CASCADE
) {strict};
