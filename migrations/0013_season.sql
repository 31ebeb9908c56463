-- Who would go where and when, the teams proposed from it, who must stay, who is still sought, and calendars to subscribe to.
CREATE TABLE seasons (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  program_id {id} NOT NULL,
  state TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  budget_won {int} NOT NULL,
  day_cost_won {int} NOT NULL,
  night_cost_won {int} NOT NULL,
  created_at TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, program_id),
  FOREIGN KEY (institution_id, program_id) REFERENCES programs (institution_id, id)
) {strict};

CREATE TABLE season_hosts (
  institution_id {id} NOT NULL,
  season_id {id} NOT NULL,
  host_id {id} NOT NULL REFERENCES shared_institutions (id),
  issue_id {id} NOT NULL,
  position {int} NOT NULL,
  teams_a_day {int} NOT NULL,
  fare_won {int} NOT NULL,
  PRIMARY KEY (institution_id, season_id, host_id),
  FOREIGN KEY (institution_id, season_id) REFERENCES seasons (institution_id, id),
  FOREIGN KEY (institution_id, issue_id) REFERENCES issues (institution_id, id)
) {strict};

CREATE TABLE department_staffing (
  institution_id {id} NOT NULL,
  department_id {id} NOT NULL,
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  present_at_least {int} NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  set_by_id {id} NOT NULL,
  PRIMARY KEY (institution_id, department_id, from_on),
  FOREIGN KEY (institution_id, department_id) REFERENCES departments (institution_id, id)
) {strict};

CREATE TABLE season_wishes (
  institution_id {id} NOT NULL,
  season_id {id} NOT NULL,
  person_id {id} NOT NULL,
  trip_days {int} NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  stated_at TEXT NOT NULL,
  withdrawn_at TEXT,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, season_id, person_id),
  FOREIGN KEY (institution_id, season_id) REFERENCES seasons (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX season_wishes_by_person ON season_wishes (institution_id, person_id);

CREATE TABLE season_wish_days (
  institution_id {id} NOT NULL,
  season_id {id} NOT NULL,
  person_id {id} NOT NULL,
  on_day TEXT NOT NULL,
  is_liked {int} NOT NULL,
  PRIMARY KEY (institution_id, season_id, person_id, on_day),
  FOREIGN KEY (institution_id, season_id, person_id) REFERENCES season_wishes (institution_id, season_id, person_id)
) {strict};

CREATE TABLE season_wish_choices (
  institution_id {id} NOT NULL,
  season_id {id} NOT NULL,
  person_id {id} NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('field', 'issue', 'host', 'partner')),
  position {int} NOT NULL,
  word TEXT NOT NULL DEFAULT '',
  chosen_id {id},
  PRIMARY KEY (institution_id, season_id, person_id, kind, position),
  FOREIGN KEY (institution_id, season_id, person_id) REFERENCES season_wishes (institution_id, season_id, person_id)
) {strict};

CREATE TABLE season_proposals (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  season_id {id} NOT NULL,
  number {int} NOT NULL,
  based_on_id {id},
  state TEXT NOT NULL,
  seed {int} NOT NULL,
  percent {int} NOT NULL DEFAULT 0,
  worth {int} NOT NULL DEFAULT 0,
  bound {real},
  wishes {int} NOT NULL DEFAULT 0,
  problem TEXT NOT NULL DEFAULT '',
  asked_by_id {id} NOT NULL,
  asked_at TEXT NOT NULL,
  started_at TEXT,
  finished_at TEXT,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, season_id, number),
  FOREIGN KEY (institution_id, season_id) REFERENCES seasons (institution_id, id)
) {strict};

CREATE TABLE proposed_teams (
  institution_id {id} NOT NULL,
  proposal_id {id} NOT NULL,
  number {int} NOT NULL,
  host_id {id} NOT NULL,
  starts_on TEXT NOT NULL,
  days {int} NOT NULL,
  is_locked {int} NOT NULL DEFAULT 0,
  team_id {id},
  PRIMARY KEY (institution_id, proposal_id, number),
  FOREIGN KEY (institution_id, proposal_id) REFERENCES season_proposals (institution_id, id)
) {strict};

CREATE TABLE proposed_members (
  institution_id {id} NOT NULL,
  proposal_id {id} NOT NULL,
  person_id {id} NOT NULL,
  team_number {int} NOT NULL,
  position {int} NOT NULL,
  is_locked {int} NOT NULL DEFAULT 0,
  PRIMARY KEY (institution_id, proposal_id, person_id),
  FOREIGN KEY (institution_id, proposal_id, team_number) REFERENCES proposed_teams (institution_id, proposal_id, number)
) {strict};

CREATE TABLE unmet_wishes (
  institution_id {id} NOT NULL,
  proposal_id {id} NOT NULL,
  position {int} NOT NULL,
  person_id {id} NOT NULL,
  kind TEXT NOT NULL,
  wished_word TEXT NOT NULL DEFAULT '',
  wished_id {id},
  obstacle TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, proposal_id, position),
  FOREIGN KEY (institution_id, proposal_id) REFERENCES season_proposals (institution_id, id)
) {strict};

CREATE TABLE team_calls (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  team_id {id} NOT NULL,
  role TEXT NOT NULL,
  duties TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, team_id) REFERENCES teams (institution_id, id)
) {strict};
CREATE INDEX team_calls_by_team ON team_calls (institution_id, team_id, id);
CREATE INDEX team_calls_by_state ON team_calls (institution_id, state, id);

CREATE TABLE team_call_answers (
  institution_id {id} NOT NULL,
  call_id {id} NOT NULL,
  person_id {id} NOT NULL,
  message TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  answered_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, call_id, person_id),
  FOREIGN KEY (institution_id, call_id) REFERENCES team_calls (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX team_call_answers_by_person ON team_call_answers (institution_id, person_id);

ALTER TABLE team_members ADD COLUMN role TEXT NOT NULL DEFAULT '';

CREATE TABLE calendar_feeds (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  person_id {id} NOT NULL,
  covers TEXT NOT NULL CHECK (covers IN ('mine', 'department')),
  token_hash {bytes} NOT NULL,
  made_at TEXT NOT NULL,
  revoked_at TEXT,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, token_hash),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX calendar_feeds_by_person ON calendar_feeds (institution_id, person_id);
