-- Which institutions a shared case is for, when not for all; and files that another institution here sent straight to us.
CREATE TABLE case_receivers (
  institution_id {id} NOT NULL,
  case_id {id} NOT NULL,
  receiver_id {id} NOT NULL REFERENCES shared_institutions (id),
  chosen_by_id {id} NOT NULL,
  chosen_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, case_id, receiver_id),
  FOREIGN KEY (institution_id, case_id) REFERENCES cases (institution_id, id),
  FOREIGN KEY (institution_id, chosen_by_id) REFERENCES people (institution_id, id)
) {strict};

CREATE TABLE arrived_bundles (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  from_name TEXT NOT NULL,
  content TEXT NOT NULL,
  arrived_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, id)
) {strict};
