-- What reviewers say of a part is answered where it stands, and marked when it is dealt with.
ALTER TABLE report_comments ADD COLUMN answers_id {id};
ALTER TABLE report_comments ADD COLUMN resolved_by_id {id};
