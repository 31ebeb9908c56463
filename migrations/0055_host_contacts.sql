-- Whom one may ask at a host: named people who agreed to be listed, on which day and how, and who of us may see them. Who takes
-- the agreement back is erased, so nothing of a person is in the log.
CREATE TABLE host_contacts (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  host_id {id} NOT NULL REFERENCES shared_institutions (id),
  name TEXT NOT NULL,
  department TEXT NOT NULL,
  post TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  about TEXT NOT NULL,
  consent TEXT NOT NULL,
  consented_on TEXT NOT NULL,
  visible_to TEXT NOT NULL,
  added_by_id {id} NOT NULL,
  added_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, added_by_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX host_contacts_by_host ON host_contacts (institution_id, host_id, name);
