-- The trip, what is asked on it, where it goes hour by hour, and the request to each host.
CREATE TABLE trips (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  number TEXT NOT NULL,
  team_id {id} NOT NULL,
  program_id {id} NOT NULL,
  issue_id {id},
  kind TEXT NOT NULL,
  purpose TEXT NOT NULL,
  destination TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  nights {int} NOT NULL,
  transport TEXT NOT NULL,
  distance_km {int},
  budget_line TEXT NOT NULL DEFAULT '',
  estimate_won {int} NOT NULL DEFAULT 0,
  our_status TEXT NOT NULL DEFAULT '',
  our_figure TEXT NOT NULL DEFAULT '',
  our_figure_on TEXT,
  our_figure_source TEXT NOT NULL DEFAULT '',
  gap TEXT NOT NULL DEFAULT '',
  desk_findings TEXT NOT NULL DEFAULT '',
  data_to_get TEXT NOT NULL DEFAULT '',
  earlier_visits_answer TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  state_reason TEXT NOT NULL DEFAULT '',
  approver_id {id},
  submitted_by_id {id},
  submitted_at TEXT,
  permitted_at TEXT,
  record_no TEXT NOT NULL DEFAULT '',
  folded_title TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, number),
  FOREIGN KEY (institution_id, team_id) REFERENCES teams (institution_id, id),
  FOREIGN KEY (institution_id, program_id) REFERENCES programs (institution_id, id),
  FOREIGN KEY (institution_id, issue_id) REFERENCES issues (institution_id, id)
) {strict};
CREATE INDEX trips_by_state ON trips (institution_id, state, starts_on, id);
CREATE INDEX trips_by_state_newest ON trips (institution_id, state, id);
CREATE INDEX trips_by_start ON trips (institution_id, starts_on, id);
CREATE INDEX trips_by_team ON trips (institution_id, team_id, id);
CREATE INDEX trips_by_issue ON trips (institution_id, issue_id, id);
CREATE INDEX trips_by_program ON trips (institution_id, program_id, state, id);
CREATE INDEX trips_by_approver ON trips (institution_id, approver_id, state);

CREATE TABLE trip_travelers (
  institution_id {id} NOT NULL,
  trip_id {id} NOT NULL,
  person_id {id} NOT NULL,
  position {int} NOT NULL,
  task TEXT NOT NULL DEFAULT '',
  deputy_id {id},
  PRIMARY KEY (institution_id, trip_id, person_id),
  FOREIGN KEY (institution_id, trip_id) REFERENCES trips (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX trip_travelers_by_person ON trip_travelers (institution_id, person_id, trip_id);

CREATE TABLE trip_questions (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  trip_id {id} NOT NULL,
  position {int} NOT NULL,
  question TEXT NOT NULL,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, trip_id) REFERENCES trips (institution_id, id)
) {strict};
CREATE INDEX trip_questions_by_trip ON trip_questions (institution_id, trip_id, position);

CREATE TABLE trip_stops (
  institution_id {id} NOT NULL,
  trip_id {id} NOT NULL,
  position {int} NOT NULL,
  on_date TEXT NOT NULL,
  from_time TEXT NOT NULL,
  until_time TEXT NOT NULL,
  place TEXT NOT NULL,
  host_id {id},
  activity TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, trip_id, position),
  FOREIGN KEY (institution_id, trip_id) REFERENCES trips (institution_id, id)
) {strict};

CREATE TABLE visits (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  number TEXT NOT NULL,
  trip_id {id} NOT NULL,
  host_id {id} NOT NULL REFERENCES shared_institutions (id),
  host_department TEXT NOT NULL DEFAULT '',
  host_email TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  state_reason TEXT NOT NULL DEFAULT '',
  first_choice_at TEXT NOT NULL,
  second_choice_at TEXT,
  place TEXT NOT NULL DEFAULT '',
  topic TEXT NOT NULL,
  requests TEXT NOT NULL DEFAULT '',
  contact_id {id} NOT NULL,
  contact_phone TEXT NOT NULL DEFAULT '',
  record_no TEXT NOT NULL DEFAULT '',
  signed_by_id {id},
  signed_at TEXT,
  token_hash {bytes},
  sent_at TEXT,
  viewed_at TEXT,
  answered_at TEXT,
  proposed_at TEXT,
  agreed_at TEXT,
  attendants TEXT NOT NULL DEFAULT '',
  limits TEXT NOT NULL DEFAULT '',
  photo_allowed {int},
  share_allowed {int},
  decline_reason TEXT NOT NULL DEFAULT '',
  arrival_info TEXT NOT NULL DEFAULT '',
  reminders {int} NOT NULL DEFAULT 0,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, number),
  UNIQUE (institution_id, token_hash),
  FOREIGN KEY (institution_id, trip_id) REFERENCES trips (institution_id, id)
) {strict};
CREATE INDEX visits_by_trip ON visits (institution_id, trip_id);
CREATE INDEX visits_by_host ON visits (institution_id, host_id, id);
