-- What the year asks for: programmes, pending issues, teams.
CREATE TABLE programs (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  title TEXT NOT NULL,
  fiscal_year {int} NOT NULL,
  state TEXT NOT NULL,
  legal_basis TEXT NOT NULL DEFAULT '',
  purpose TEXT NOT NULL DEFAULT '',
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  apply_from TEXT NOT NULL,
  apply_until TEXT NOT NULL,
  participants TEXT NOT NULL DEFAULT '',
  team_max {int} NOT NULL,
  nights_max {int} NOT NULL,
  days_max {int} NOT NULL,
  fields TEXT NOT NULL DEFAULT '',
  host_kinds TEXT NOT NULL DEFAULT '',
  budget_won {int} NOT NULL DEFAULT 0,
  expense_rule TEXT NOT NULL DEFAULT '',
  report_due_days {int} NOT NULL,
  awards_plan TEXT NOT NULL DEFAULT '',
  overseas_plan TEXT NOT NULL DEFAULT '',
  safety TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  gist TEXT NOT NULL DEFAULT '',
  keywords TEXT NOT NULL DEFAULT '',
  disclosure TEXT NOT NULL DEFAULT 'open',
  owner_department_id {id} NOT NULL,
  owner_id {id} NOT NULL,
  record_no TEXT NOT NULL DEFAULT '',
  state_reason TEXT NOT NULL DEFAULT '',
  state_before_suspension TEXT NOT NULL DEFAULT '',
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, owner_department_id) REFERENCES departments (institution_id, id),
  FOREIGN KEY (institution_id, owner_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX programs_by_year ON programs (institution_id, fiscal_year, id);

CREATE TABLE issues (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  field TEXT NOT NULL,
  priority TEXT NOT NULL,
  state TEXT NOT NULL,
  owner_department_id {id} NOT NULL,
  registered_by_id {id} NOT NULL,
  baseline_value {real},
  baseline_unit TEXT NOT NULL DEFAULT '',
  baseline_on TEXT,
  baseline_source TEXT NOT NULL DEFAULT '',
  target_value {real},
  target_on TEXT,
  pledge TEXT NOT NULL DEFAULT '',
  state_reason TEXT NOT NULL DEFAULT '',
  folded_title TEXT NOT NULL,
  created_at TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, number),
  FOREIGN KEY (institution_id, owner_department_id) REFERENCES departments (institution_id, id),
  FOREIGN KEY (institution_id, registered_by_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX issues_by_state ON issues (institution_id, state, id);
CREATE INDEX issues_by_department ON issues (institution_id, owner_department_id, id);

CREATE TABLE program_issues (
  institution_id {id} NOT NULL,
  program_id {id} NOT NULL,
  issue_id {id} NOT NULL,
  PRIMARY KEY (institution_id, program_id, issue_id),
  FOREIGN KEY (institution_id, program_id) REFERENCES programs (institution_id, id),
  FOREIGN KEY (institution_id, issue_id) REFERENCES issues (institution_id, id)
) {strict};

CREATE TABLE teams (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  number TEXT NOT NULL,
  program_id {id} NOT NULL,
  issue_id {id} NOT NULL,
  name TEXT NOT NULL,
  leader_id {id} NOT NULL,
  field TEXT NOT NULL,
  theme TEXT NOT NULL DEFAULT '',
  hypothesis TEXT NOT NULL DEFAULT '',
  preferred_from TEXT,
  preferred_until TEXT,
  state TEXT NOT NULL,
  state_reason TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, number),
  FOREIGN KEY (institution_id, program_id) REFERENCES programs (institution_id, id),
  FOREIGN KEY (institution_id, issue_id) REFERENCES issues (institution_id, id),
  FOREIGN KEY (institution_id, leader_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX teams_by_program ON teams (institution_id, program_id, id);
CREATE INDEX teams_by_issue ON teams (institution_id, issue_id, id);

CREATE TABLE team_members (
  institution_id {id} NOT NULL,
  team_id {id} NOT NULL,
  person_id {id} NOT NULL,
  position {int} NOT NULL,
  answer TEXT NOT NULL,
  substitute_id {id},
  confirmed_by_id {id},
  confirmed_at TEXT,
  PRIMARY KEY (institution_id, team_id, person_id),
  FOREIGN KEY (institution_id, team_id) REFERENCES teams (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX team_members_by_person ON team_members (institution_id, person_id, team_id);

CREATE TABLE team_hosts (
  institution_id {id} NOT NULL,
  team_id {id} NOT NULL,
  host_id {id} NOT NULL REFERENCES shared_institutions (id),
  position {int} NOT NULL,
  why TEXT NOT NULL DEFAULT '',
  evidence_url TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, team_id, host_id),
  FOREIGN KEY (institution_id, team_id) REFERENCES teams (institution_id, id)
) {strict};
