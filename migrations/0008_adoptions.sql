-- From case to policy, and what it earned.
CREATE TABLE adoptions (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  number TEXT NOT NULL,
  case_id {id} NOT NULL,
  issue_id {id} NOT NULL,
  proposer_id {id} NOT NULL,
  proposal TEXT NOT NULL DEFAULT '',
  owner_department_id {id},
  officer_id {id},
  state TEXT NOT NULL,
  state_reason TEXT NOT NULL DEFAULT '',
  proposed_on TEXT NOT NULL,
  decide_by TEXT NOT NULL,
  background TEXT NOT NULL DEFAULT '',
  proposers_note TEXT NOT NULL DEFAULT '',
  directions_opinions TEXT NOT NULL DEFAULT '',
  status_and_review TEXT NOT NULL DEFAULT '',
  alternatives TEXT NOT NULL DEFAULT '',
  expected_effect TEXT NOT NULL DEFAULT '',
  expected_cost_won {int},
  decision TEXT,
  decision_reason_code TEXT NOT NULL DEFAULT '',
  decision_reason TEXT NOT NULL DEFAULT '',
  decided_by_id {id},
  decided_on TEXT,
  record_no TEXT NOT NULL DEFAULT '',
  next_review_on TEXT,
  keep_until TEXT,
  plan_due_on TEXT,
  policy_name TEXT NOT NULL DEFAULT '',
  kpi_metric TEXT NOT NULL DEFAULT '',
  kpi_unit TEXT NOT NULL DEFAULT '',
  kpi_baseline {real},
  kpi_target {real},
  kpi_result {real},
  kpi_measure_on TEXT,
  budget_won {int},
  budget_line TEXT NOT NULL DEFAULT '',
  risk TEXT NOT NULL DEFAULT '',
  ordinance_change TEXT NOT NULL DEFAULT '',
  started_on TEXT,
  implemented_on TEXT,
  evidence TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, number),
  FOREIGN KEY (institution_id, case_id) REFERENCES cases (institution_id, id),
  FOREIGN KEY (institution_id, issue_id) REFERENCES issues (institution_id, id),
  FOREIGN KEY (institution_id, proposer_id) REFERENCES people (institution_id, id),
  FOREIGN KEY (institution_id, owner_department_id) REFERENCES departments (institution_id, id)
) {strict};
CREATE INDEX adoptions_by_state ON adoptions (institution_id, state, decide_by);
CREATE INDEX adoptions_by_case ON adoptions (institution_id, case_id);
CREATE INDEX adoptions_by_issue ON adoptions (institution_id, issue_id);
CREATE INDEX adoptions_by_department ON adoptions (institution_id, owner_department_id, state);

CREATE TABLE adoption_milestones (
  institution_id {id} NOT NULL,
  adoption_id {id} NOT NULL,
  position {int} NOT NULL,
  title TEXT NOT NULL,
  due_on TEXT NOT NULL,
  done_on TEXT,
  PRIMARY KEY (institution_id, adoption_id, position),
  FOREIGN KEY (institution_id, adoption_id) REFERENCES adoptions (institution_id, id)
) {strict};

CREATE TABLE progress_cards (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  adoption_id {id} NOT NULL,
  year {int} NOT NULL,
  quarter {int} NOT NULL,
  status TEXT NOT NULL,
  progress_percent {int} NOT NULL,
  done TEXT NOT NULL,
  next TEXT NOT NULL DEFAULT '',
  budget_used_won {int} NOT NULL DEFAULT 0,
  kpi_value {real},
  problem_and_measure TEXT NOT NULL DEFAULT '',
  filed_by_id {id} NOT NULL,
  filed_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, adoption_id, year, quarter),
  FOREIGN KEY (institution_id, adoption_id) REFERENCES adoptions (institution_id, id)
) {strict};

CREATE TABLE award_rounds (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  program_id {id} NOT NULL,
  title TEXT NOT NULL,
  instrument TEXT NOT NULL,
  state TEXT NOT NULL,
  state_reason TEXT NOT NULL DEFAULT '',
  nominate_until TEXT NOT NULL,
  score_until TEXT NOT NULL,
  objection_until TEXT,
  record_no TEXT NOT NULL DEFAULT '',
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, program_id) REFERENCES programs (institution_id, id)
) {strict};

CREATE TABLE award_criteria (
  institution_id {id} NOT NULL,
  round_id {id} NOT NULL,
  position {int} NOT NULL,
  name TEXT NOT NULL,
  anchor TEXT NOT NULL DEFAULT '',
  points {int} NOT NULL,
  PRIMARY KEY (institution_id, round_id, position),
  FOREIGN KEY (institution_id, round_id) REFERENCES award_rounds (institution_id, id)
) {strict};

CREATE TABLE award_prizes (
  institution_id {id} NOT NULL,
  round_id {id} NOT NULL,
  position {int} NOT NULL,
  name TEXT NOT NULL,
  places {int} NOT NULL,
  amount_won {int} NOT NULL,
  PRIMARY KEY (institution_id, round_id, position),
  FOREIGN KEY (institution_id, round_id) REFERENCES award_rounds (institution_id, id)
) {strict};

CREATE TABLE award_reviewers (
  institution_id {id} NOT NULL,
  round_id {id} NOT NULL,
  person_id {id} NOT NULL,
  PRIMARY KEY (institution_id, round_id, person_id),
  FOREIGN KEY (institution_id, round_id) REFERENCES award_rounds (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};

CREATE TABLE nominations (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  round_id {id} NOT NULL,
  department_id {id} NOT NULL,
  team_id {id},
  case_id {id},
  adoption_id {id},
  title TEXT NOT NULL,
  merit TEXT NOT NULL,
  merit_key TEXT NOT NULL,
  nominated_by_id {id} NOT NULL,
  state TEXT NOT NULL,
  state_reason TEXT NOT NULL DEFAULT '',
  final_score {real},
  rank {int},
  created_at TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, round_id, merit_key),
  FOREIGN KEY (institution_id, round_id) REFERENCES award_rounds (institution_id, id),
  FOREIGN KEY (institution_id, department_id) REFERENCES departments (institution_id, id)
) {strict};

CREATE TABLE scores (
  institution_id {id} NOT NULL,
  nomination_id {id} NOT NULL,
  reviewer_id {id} NOT NULL,
  position {int} NOT NULL,
  points {int} NOT NULL,
  comment TEXT NOT NULL DEFAULT '',
  scored_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, nomination_id, reviewer_id, position),
  FOREIGN KEY (institution_id, nomination_id) REFERENCES nominations (institution_id, id)
) {strict};

-- 포상대장: one row per prize given; a merit is rewarded once.
CREATE TABLE award_register (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  number TEXT NOT NULL,
  round_id {id} NOT NULL,
  nomination_id {id} NOT NULL,
  merit_key TEXT NOT NULL,
  instrument TEXT NOT NULL,
  prize_name TEXT NOT NULL,
  amount_won {int} NOT NULL,
  decided_on TEXT NOT NULL,
  pay_by TEXT NOT NULL,
  paid_on TEXT,
  revoked_on TEXT,
  revoke_reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, number),
  FOREIGN KEY (institution_id, nomination_id) REFERENCES nominations (institution_id, id)
) {strict};
CREATE UNIQUE INDEX award_register_one_prize_per_merit ON award_register (institution_id, merit_key) WHERE revoked_on IS NULL;
