-- What is written down at the host, maybe on a phone without a network; its id is made where it was written.
CREATE TABLE site_notes (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  trip_id {id} NOT NULL,
  author_id {id} NOT NULL,
  kind TEXT NOT NULL,
  question_id {id},
  question TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  host_id {id} REFERENCES shared_institutions (id),
  noted_at TEXT NOT NULL,
  received_at TEXT NOT NULL,
  body TEXT NOT NULL DEFAULT '',
  figure TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  person_name TEXT NOT NULL DEFAULT '',
  person_post TEXT NOT NULL DEFAULT '',
  consent TEXT NOT NULL DEFAULT '',
  photo_digest TEXT NOT NULL DEFAULT '',
  photo_width {int} NOT NULL DEFAULT 0,
  photo_height {int} NOT NULL DEFAULT 0,
  is_withdrawn {int} NOT NULL DEFAULT 0,
  withdrawn_reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, trip_id) REFERENCES trips (institution_id, id),
  FOREIGN KEY (institution_id, author_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX site_notes_by_trip ON site_notes (institution_id, trip_id, noted_at, id);

-- What one institution here sends another: a row on each side, carried by a job, never one transaction over both.
CREATE TABLE parcels_out (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  to_institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  kind TEXT NOT NULL,
  content TEXT NOT NULL,
  sent_at TEXT NOT NULL,
  delivered_at TEXT,
  PRIMARY KEY (institution_id, id)
) {strict};
CREATE INDEX parcels_out_by_delivery ON parcels_out (institution_id, delivered_at);

CREATE TABLE parcels_in (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  from_institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  kind TEXT NOT NULL,
  received_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, id)
) {strict};
CREATE INDEX parcels_in_by_arrival ON parcels_in (institution_id, received_at);

-- The visit desk of an institution that is visited: its copy of each guest's request, and what it answered.
CREATE TABLE desk_requests (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  guest_id {id} NOT NULL REFERENCES shared_institutions (id),
  visit_id {id} NOT NULL,
  visit_version {int} NOT NULL,
  guest_name TEXT NOT NULL,
  number TEXT NOT NULL,
  record_no TEXT NOT NULL DEFAULT '',
  for_department TEXT NOT NULL DEFAULT '',
  contact TEXT NOT NULL DEFAULT '',
  reach TEXT NOT NULL DEFAULT '',
  topic TEXT NOT NULL,
  requests TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  visitors {int} NOT NULL,
  first_choice_at TEXT NOT NULL,
  second_choice_at TEXT,
  state TEXT NOT NULL,
  state_reason TEXT NOT NULL DEFAULT '',
  agreed_at TEXT,
  proposed_at TEXT,
  received_at TEXT NOT NULL,
  answered_at TEXT,
  answered_by_id {id},
  slot_id {id},
  bundle_id {id},
  reminders {int} NOT NULL DEFAULT 0,
  feedback TEXT NOT NULL DEFAULT '',
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, guest_id, visit_id)
) {strict};
CREATE INDEX desk_requests_by_state ON desk_requests (institution_id, state, id);
CREATE INDEX desk_requests_by_bundle ON desk_requests (institution_id, bundle_id);

CREATE TABLE desk_request_lines (
  institution_id {id} NOT NULL,
  request_id {id} NOT NULL,
  kind TEXT NOT NULL,
  position {int} NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (institution_id, request_id, kind, position),
  FOREIGN KEY (institution_id, request_id) REFERENCES desk_requests (institution_id, id)
) {strict};

-- Several requests received together.
CREATE TABLE desk_bundles (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by_id {id} NOT NULL,
  PRIMARY KEY (institution_id, id)
) {strict};

-- What a host tells every institution here: when it can receive guests, and what it is asked again and again.
CREATE TABLE shared_visit_slots (
  id {id} NOT NULL PRIMARY KEY,
  host_id {id} NOT NULL REFERENCES shared_institutions (id),
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  groups_most {int} NOT NULL,
  groups_taken {int} NOT NULL DEFAULT 0,
  place TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
) {strict};
CREATE INDEX shared_visit_slots_by_host ON shared_visit_slots (host_id, starts_at);

CREATE TABLE shared_visit_answers (
  id {id} NOT NULL PRIMARY KEY,
  host_id {id} NOT NULL REFERENCES shared_institutions (id),
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  updated_at TEXT NOT NULL
) {strict};
CREATE INDEX shared_visit_answers_by_host ON shared_visit_answers (host_id, id);

-- Every link a host was mailed opens its letter, the one in the first mail as well as that of a reminder.
CREATE TABLE visit_links (
  institution_id {id} NOT NULL,
  token_hash {bytes} NOT NULL,
  visit_id {id} NOT NULL,
  PRIMARY KEY (institution_id, token_hash),
  FOREIGN KEY (institution_id, visit_id) REFERENCES visits (institution_id, id)
) {strict};
INSERT INTO visit_links (institution_id, token_hash, visit_id)
  SELECT institution_id, token_hash, id FROM visits WHERE token_hash IS NOT NULL;

-- Institutions received together, and what the host is told in the end of what it inspired.
ALTER TABLE visits ADD COLUMN groups_together {int} NOT NULL DEFAULT 1;
ALTER TABLE visits ADD COLUMN feedback TEXT NOT NULL DEFAULT '';
ALTER TABLE visits ADD COLUMN feedback_at TEXT;
