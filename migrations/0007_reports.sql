-- What was learned: result reports and the cases drawn from them.
CREATE TABLE reports (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  number TEXT NOT NULL,
  trip_id {id} NOT NULL,
  state TEXT NOT NULL,
  state_reason TEXT NOT NULL DEFAULT '',
  due_on TEXT NOT NULL,
  gist TEXT NOT NULL DEFAULT '',
  keywords TEXT NOT NULL DEFAULT '',
  disclosure TEXT NOT NULL DEFAULT 'open',
  disclosure_reason TEXT NOT NULL DEFAULT '',
  benefits_received TEXT NOT NULL DEFAULT '',
  is_ai_used {int} NOT NULL DEFAULT 0,
  submitted_by_id {id},
  submitted_at TEXT,
  accepted_by_id {id},
  accepted_at TEXT,
  edition {int} NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, number),
  UNIQUE (institution_id, trip_id),
  FOREIGN KEY (institution_id, trip_id) REFERENCES trips (institution_id, id)
) {strict};
CREATE INDEX reports_by_state ON reports (institution_id, state, due_on);

CREATE TABLE report_sections (
  institution_id {id} NOT NULL,
  report_id {id} NOT NULL,
  section TEXT NOT NULL,
  body TEXT NOT NULL,
  author_id {id} NOT NULL,
  saved_at TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, report_id, section),
  FOREIGN KEY (institution_id, report_id) REFERENCES reports (institution_id, id)
) {strict};

CREATE TABLE report_answers (
  institution_id {id} NOT NULL,
  report_id {id} NOT NULL,
  question_id {id} NOT NULL,
  answer TEXT NOT NULL DEFAULT '',
  unanswered_reason TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, report_id, question_id),
  FOREIGN KEY (institution_id, report_id) REFERENCES reports (institution_id, id),
  FOREIGN KEY (institution_id, question_id) REFERENCES trip_questions (institution_id, id)
) {strict};

CREATE TABLE report_figures (
  institution_id {id} NOT NULL,
  report_id {id} NOT NULL,
  position {int} NOT NULL,
  label TEXT NOT NULL,
  theirs TEXT NOT NULL,
  ours TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL,
  PRIMARY KEY (institution_id, report_id, position),
  FOREIGN KEY (institution_id, report_id) REFERENCES reports (institution_id, id)
) {strict};

CREATE TABLE report_comments (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  report_id {id} NOT NULL,
  section TEXT NOT NULL,
  body TEXT NOT NULL,
  author_id {id} NOT NULL,
  edition {int} NOT NULL,
  created_at TEXT NOT NULL,
  resolved_at TEXT,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, report_id) REFERENCES reports (institution_id, id)
) {strict};
CREATE INDEX report_comments_by_report ON report_comments (institution_id, report_id, id);

-- Returned drafts and accepted texts, whole, as they were (공공기록물 시행령 제21조).
CREATE TABLE report_editions (
  institution_id {id} NOT NULL,
  report_id {id} NOT NULL,
  edition {int} NOT NULL,
  outcome TEXT NOT NULL,
  content_json TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  kept_by_id {id} NOT NULL,
  PRIMARY KEY (institution_id, report_id, edition),
  FOREIGN KEY (institution_id, report_id) REFERENCES reports (institution_id, id)
) {strict};

CREATE TABLE cases (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  number TEXT NOT NULL,
  report_id {id},
  team_id {id},
  host_id {id} NOT NULL REFERENCES shared_institutions (id),
  author_id {id} NOT NULL,
  title TEXT NOT NULL,
  one_line TEXT NOT NULL DEFAULT '',
  field TEXT NOT NULL,
  problem_before TEXT NOT NULL DEFAULT '',
  what_they_did TEXT NOT NULL DEFAULT '',
  since_year {int},
  cost_initial_won {int},
  cost_yearly_won {int},
  cost_note TEXT NOT NULL DEFAULT '',
  result_metric TEXT NOT NULL DEFAULT '',
  result_before TEXT NOT NULL DEFAULT '',
  result_after TEXT NOT NULL DEFAULT '',
  result_period TEXT NOT NULL DEFAULT '',
  result_source TEXT NOT NULL DEFAULT '',
  legal_basis TEXT NOT NULL DEFAULT '',
  failure_points TEXT NOT NULL DEFAULT '',
  conditions TEXT NOT NULL DEFAULT '',
  fit_population {int},
  fit_density {int},
  fit_finance {int},
  fit_law {int},
  fit_organisation {int},
  fit_technology {int},
  already_copied_by TEXT NOT NULL DEFAULT '',
  award TEXT NOT NULL DEFAULT '',
  evidence_url TEXT NOT NULL DEFAULT '',
  keywords TEXT NOT NULL DEFAULT '',
  share_scope TEXT NOT NULL DEFAULT 'internal',
  is_host_verified {int} NOT NULL DEFAULT 0,
  valid_until TEXT,
  state TEXT NOT NULL,
  state_reason TEXT NOT NULL DEFAULT '',
  folded_title TEXT NOT NULL,
  created_at TEXT NOT NULL,
  published_at TEXT,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, number),
  FOREIGN KEY (institution_id, report_id) REFERENCES reports (institution_id, id),
  FOREIGN KEY (institution_id, team_id) REFERENCES teams (institution_id, id)
) {strict};
CREATE INDEX cases_by_state ON cases (institution_id, state, id);
CREATE INDEX cases_by_field ON cases (institution_id, field, id);
CREATE INDEX cases_by_host ON cases (institution_id, host_id, id);
CREATE INDEX cases_by_report ON cases (institution_id, report_id);

CREATE TABLE case_issues (
  institution_id {id} NOT NULL,
  case_id {id} NOT NULL,
  issue_id {id} NOT NULL,
  matched_by_id {id} NOT NULL,
  matched_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, case_id, issue_id),
  FOREIGN KEY (institution_id, case_id) REFERENCES cases (institution_id, id),
  FOREIGN KEY (institution_id, issue_id) REFERENCES issues (institution_id, id)
) {strict};
CREATE INDEX case_issues_by_issue ON case_issues (institution_id, issue_id, case_id);
