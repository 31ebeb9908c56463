-- Who read which case on which day: counted, never shown by name but where the head of a department has asked for it.
CREATE TABLE case_reads (
  institution_id {id} NOT NULL,
  case_id {id} NOT NULL,
  person_id {id} NOT NULL,
  day TEXT NOT NULL,
  department_id {id} NOT NULL,
  PRIMARY KEY (institution_id, case_id, person_id, day),
  FOREIGN KEY (institution_id, case_id) REFERENCES cases (institution_id, id)
) {strict};
CREATE INDEX case_reads_by_day ON case_reads (institution_id, day, case_id);

CREATE TABLE read_requests (
  institution_id {id} NOT NULL,
  case_id {id} NOT NULL,
  department_id {id} NOT NULL,
  asked_by_id {id} NOT NULL,
  asked_on TEXT NOT NULL,
  read_by_day TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, case_id, department_id),
  FOREIGN KEY (institution_id, case_id) REFERENCES cases (institution_id, id),
  FOREIGN KEY (institution_id, department_id) REFERENCES departments (institution_id, id)
) {strict};

CREATE TABLE reading_lists (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  owner_id {id} NOT NULL,
  department_id {id},
  title TEXT NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, owner_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX reading_lists_by_owner ON reading_lists (institution_id, owner_id, id);
CREATE INDEX reading_lists_by_department ON reading_lists (institution_id, department_id, id);

CREATE TABLE reading_list_cases (
  institution_id {id} NOT NULL,
  list_id {id} NOT NULL,
  case_id {id} NOT NULL,
  added_by_id {id} NOT NULL,
  added_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, list_id, case_id),
  FOREIGN KEY (institution_id, list_id) REFERENCES reading_lists (institution_id, id),
  FOREIGN KEY (institution_id, case_id) REFERENCES cases (institution_id, id)
) {strict};
