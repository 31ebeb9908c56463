-- What a report proposes to adopt, row by row: what, which department is to own it, by when. A draft may leave the last two open.
CREATE TABLE report_proposals (
  institution_id {id} NOT NULL,
  report_id {id} NOT NULL,
  position {int} NOT NULL,
  what TEXT NOT NULL,
  owner_department_id {id},
  due_on TEXT,
  PRIMARY KEY (institution_id, report_id, position),
  FOREIGN KEY (institution_id, report_id) REFERENCES reports (institution_id, id),
  FOREIGN KEY (institution_id, owner_department_id) REFERENCES departments (institution_id, id)
) {strict};
