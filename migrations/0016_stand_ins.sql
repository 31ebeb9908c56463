-- 대결: who decides in whose place, from when to when and why. Of a vacant post there is no principal, only the post itself.
CREATE TABLE stand_ins (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  principal_id {id},
  post TEXT NOT NULL,
  department_id {id} NOT NULL,
  deputy_id {id} NOT NULL,
  kind TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  record_no TEXT NOT NULL DEFAULT '',
  named_by_id {id} NOT NULL,
  named_at TEXT NOT NULL,
  ended_on TEXT,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, deputy_id) REFERENCES people (institution_id, id),
  FOREIGN KEY (institution_id, department_id) REFERENCES departments (institution_id, id)
) {strict};
CREATE INDEX stand_ins_by_principal ON stand_ins (institution_id, principal_id, ends_on);
CREATE INDEX stand_ins_by_deputy ON stand_ins (institution_id, deputy_id, ends_on);

-- Who permitted, where that was not the approver of the ladder.
ALTER TABLE trips ADD COLUMN decided_by_id {id};
