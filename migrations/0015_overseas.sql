-- Overseas trips: the plan beside the trip, who was consulted, the committee that reviews, what changed, what is owed afterwards;
-- and the backpack calls from which such trips come.
CREATE TABLE overseas_candidates (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  position {int} NOT NULL,
  country TEXT NOT NULL,
  city TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, position)
) {strict};

CREATE TABLE overseas_plans (
  institution_id {id} NOT NULL,
  trip_id {id} NOT NULL,
  track TEXT NOT NULL,
  main_purpose TEXT NOT NULL,
  country TEXT NOT NULL DEFAULT '',
  cities TEXT NOT NULL DEFAULT '',
  necessity TEXT NOT NULL DEFAULT '',
  why_abroad TEXT NOT NULL DEFAULT '',
  payer TEXT NOT NULL DEFAULT 'own',
  payer_name TEXT NOT NULL DEFAULT '',
  civilians {int} NOT NULL DEFAULT 0,
  is_ministry_plan {int} NOT NULL DEFAULT 0,
  is_referred {int} NOT NULL DEFAULT 0,
  expected_effect TEXT NOT NULL DEFAULT '',
  adoption_plan TEXT NOT NULL DEFAULT '',
  similar_answer TEXT NOT NULL DEFAULT '',
  joint_trip TEXT NOT NULL DEFAULT '',
  expert_meeting TEXT NOT NULL DEFAULT '',
  travel_alert TEXT NOT NULL DEFAULT 'none',
  alert_checked_on TEXT,
  safety TEXT NOT NULL DEFAULT '',
  emergency_contact TEXT NOT NULL DEFAULT '',
  training_plan TEXT NOT NULL DEFAULT '',
  agency_quotes TEXT NOT NULL DEFAULT '',
  legal_basis TEXT NOT NULL DEFAULT '',
  urgent_reason TEXT NOT NULL DEFAULT '',
  exchange_rate TEXT NOT NULL DEFAULT '',
  exchange_on TEXT,
  resolved_on TEXT,
  publish_by TEXT,
  published_on TEXT,
  published_at TEXT NOT NULL DEFAULT '',
  register_by TEXT,
  registered_on TEXT,
  registration_no TEXT NOT NULL DEFAULT '',
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, trip_id),
  FOREIGN KEY (institution_id, trip_id) REFERENCES trips (institution_id, id)
) {strict};
CREATE INDEX overseas_plans_by_country ON overseas_plans (institution_id, country, trip_id);

CREATE TABLE overseas_hosts (
  institution_id {id} NOT NULL,
  trip_id {id} NOT NULL,
  position {int} NOT NULL,
  name TEXT NOT NULL,
  city TEXT NOT NULL DEFAULT '',
  contact TEXT NOT NULL DEFAULT '',
  agreed_on TEXT,
  evidence TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, trip_id, position),
  FOREIGN KEY (institution_id, trip_id) REFERENCES overseas_plans (institution_id, trip_id)
) {strict};

CREATE TABLE overseas_costs (
  institution_id {id} NOT NULL,
  trip_id {id} NOT NULL,
  position {int} NOT NULL,
  kind TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  amount_won {int} NOT NULL,
  PRIMARY KEY (institution_id, trip_id, position),
  FOREIGN KEY (institution_id, trip_id) REFERENCES overseas_plans (institution_id, trip_id)
) {strict};

CREATE TABLE overseas_travelers (
  institution_id {id} NOT NULL,
  trip_id {id} NOT NULL,
  person_id {id} NOT NULL,
  months_in_post {int},
  last_overseas_on TEXT,
  relevance TEXT NOT NULL DEFAULT '',
  conduct_trained_on TEXT,
  security_trained_on TEXT,
  insurance TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, trip_id, person_id),
  FOREIGN KEY (institution_id, trip_id) REFERENCES overseas_plans (institution_id, trip_id)
) {strict};
CREATE INDEX overseas_travelers_by_person ON overseas_travelers (institution_id, person_id, trip_id);

CREATE TABLE overseas_consultations (
  institution_id {id} NOT NULL,
  trip_id {id} NOT NULL,
  kind TEXT NOT NULL,
  answer TEXT NOT NULL,
  opinion TEXT NOT NULL DEFAULT '',
  department TEXT NOT NULL DEFAULT '',
  answered_by_id {id} NOT NULL,
  answered_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, trip_id, kind),
  FOREIGN KEY (institution_id, trip_id) REFERENCES overseas_plans (institution_id, trip_id)
) {strict};

CREATE TABLE overseas_committees (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  name TEXT NOT NULL,
  legal_basis TEXT NOT NULL DEFAULT '',
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id)
) {strict};

CREATE TABLE overseas_members (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  committee_id {id} NOT NULL,
  position {int} NOT NULL,
  person_id {id},
  name TEXT NOT NULL,
  post TEXT NOT NULL DEFAULT '',
  seat TEXT NOT NULL,
  chairing TEXT NOT NULL,
  term_from TEXT NOT NULL,
  term_until TEXT NOT NULL,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, committee_id) REFERENCES overseas_committees (institution_id, id)
) {strict};
CREATE INDEX overseas_members_by_committee ON overseas_members (institution_id, committee_id, position);
CREATE INDEX overseas_members_by_person ON overseas_members (institution_id, person_id);

CREATE TABLE overseas_criteria (
  institution_id {id} NOT NULL,
  committee_id {id} NOT NULL,
  position {int} NOT NULL,
  name TEXT NOT NULL,
  question TEXT NOT NULL DEFAULT '',
  points {int} NOT NULL,
  PRIMARY KEY (institution_id, committee_id, position),
  FOREIGN KEY (institution_id, committee_id) REFERENCES overseas_committees (institution_id, id)
) {strict};

CREATE TABLE overseas_meetings (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  number TEXT NOT NULL,
  committee_id {id} NOT NULL,
  mode TEXT NOT NULL,
  held_on TEXT NOT NULL,
  notified_on TEXT,
  waiver_reason TEXT NOT NULL DEFAULT '',
  written_reason TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  remarks TEXT NOT NULL DEFAULT '',
  record_no TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, number),
  FOREIGN KEY (institution_id, committee_id) REFERENCES overseas_committees (institution_id, id)
) {strict};
CREATE INDEX overseas_meetings_by_day ON overseas_meetings (institution_id, held_on, id);

CREATE TABLE overseas_attendance (
  institution_id {id} NOT NULL,
  meeting_id {id} NOT NULL,
  member_id {id} NOT NULL,
  presence TEXT NOT NULL,
  PRIMARY KEY (institution_id, meeting_id, member_id),
  FOREIGN KEY (institution_id, meeting_id) REFERENCES overseas_meetings (institution_id, id),
  FOREIGN KEY (institution_id, member_id) REFERENCES overseas_members (institution_id, id)
) {strict};

CREATE TABLE overseas_changes (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  trip_id {id} NOT NULL,
  reason TEXT NOT NULL,
  needs_review {int} NOT NULL,
  why TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  from_state TEXT NOT NULL,
  proposed_by_id {id} NOT NULL,
  proposed_at TEXT NOT NULL,
  decided_by_id {id},
  decided_at TEXT,
  decision_reason TEXT NOT NULL DEFAULT '',
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, trip_id) REFERENCES overseas_plans (institution_id, trip_id)
) {strict};
CREATE INDEX overseas_changes_by_trip ON overseas_changes (institution_id, trip_id, id);

CREATE TABLE overseas_change_fields (
  institution_id {id} NOT NULL,
  change_id {id} NOT NULL,
  position {int} NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT NOT NULL,
  new_value TEXT NOT NULL,
  PRIMARY KEY (institution_id, change_id, position),
  FOREIGN KEY (institution_id, change_id) REFERENCES overseas_changes (institution_id, id)
) {strict};

CREATE TABLE overseas_agenda (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  meeting_id {id} NOT NULL,
  position {int} NOT NULL,
  trip_id {id} NOT NULL,
  change_id {id},
  outcome TEXT,
  reason TEXT NOT NULL DEFAULT '',
  dissent TEXT NOT NULL DEFAULT '',
  hearing TEXT NOT NULL DEFAULT '',
  resolved_at TEXT,
  members {int} NOT NULL DEFAULT 0,
  present {int} NOT NULL DEFAULT 0,
  votes {int} NOT NULL DEFAULT 0,
  mean_tenths {int} NOT NULL DEFAULT 0,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, meeting_id, trip_id),
  FOREIGN KEY (institution_id, meeting_id) REFERENCES overseas_meetings (institution_id, id),
  FOREIGN KEY (institution_id, trip_id) REFERENCES overseas_plans (institution_id, trip_id)
) {strict};
CREATE INDEX overseas_agenda_by_trip ON overseas_agenda (institution_id, trip_id, id);

CREATE TABLE overseas_recusals (
  institution_id {id} NOT NULL,
  item_id {id} NOT NULL,
  member_id {id} NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  ruling TEXT NOT NULL,
  asked_by_id {id},
  PRIMARY KEY (institution_id, item_id, member_id),
  FOREIGN KEY (institution_id, item_id) REFERENCES overseas_agenda (institution_id, id),
  FOREIGN KEY (institution_id, member_id) REFERENCES overseas_members (institution_id, id)
) {strict};

CREATE TABLE overseas_sheets (
  institution_id {id} NOT NULL,
  item_id {id} NOT NULL,
  member_id {id} NOT NULL,
  ballot TEXT NOT NULL,
  comment TEXT NOT NULL DEFAULT '',
  entered_by_id {id} NOT NULL,
  entered_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, item_id, member_id),
  FOREIGN KEY (institution_id, item_id) REFERENCES overseas_agenda (institution_id, id),
  FOREIGN KEY (institution_id, member_id) REFERENCES overseas_members (institution_id, id)
) {strict};

CREATE TABLE overseas_points (
  institution_id {id} NOT NULL,
  item_id {id} NOT NULL,
  member_id {id} NOT NULL,
  position {int} NOT NULL,
  points {int} NOT NULL,
  PRIMARY KEY (institution_id, item_id, member_id, position),
  FOREIGN KEY (institution_id, item_id, member_id) REFERENCES overseas_sheets (institution_id, item_id, member_id)
) {strict};

CREATE TABLE overseas_conditions (
  institution_id {id} NOT NULL,
  item_id {id} NOT NULL,
  position {int} NOT NULL,
  condition TEXT NOT NULL,
  answer TEXT NOT NULL DEFAULT '',
  answered_at TEXT,
  accepted_at TEXT,
  PRIMARY KEY (institution_id, item_id, position),
  FOREIGN KEY (institution_id, item_id) REFERENCES overseas_agenda (institution_id, id)
) {strict};

CREATE TABLE overseas_mileage (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  person_id {id} NOT NULL,
  trip_id {id},
  airline TEXT NOT NULL,
  earned {int} NOT NULL DEFAULT 0,
  used {int} NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  due_on TEXT,
  declared_on TEXT NOT NULL,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX overseas_mileage_by_person ON overseas_mileage (institution_id, person_id, id);
CREATE INDEX overseas_mileage_by_trip ON overseas_mileage (institution_id, trip_id, person_id);

CREATE TABLE overseas_past_trips (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  person_id {id} NOT NULL,
  track TEXT NOT NULL,
  country TEXT NOT NULL DEFAULT '',
  returned_on TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX overseas_past_trips_by_person ON overseas_past_trips (institution_id, person_id, id);

CREATE TABLE backpack_calls (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  program_id {id} NOT NULL,
  title TEXT NOT NULL,
  purpose TEXT NOT NULL DEFAULT '',
  apply_until TEXT NOT NULL,
  score_until TEXT NOT NULL,
  budget_won {int} NOT NULL,
  places {int} NOT NULL,
  state TEXT NOT NULL,
  record_no TEXT NOT NULL DEFAULT '',
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, program_id) REFERENCES programs (institution_id, id)
) {strict};

CREATE TABLE backpack_criteria (
  institution_id {id} NOT NULL,
  call_id {id} NOT NULL,
  position {int} NOT NULL,
  name TEXT NOT NULL,
  question TEXT NOT NULL DEFAULT '',
  points {int} NOT NULL,
  PRIMARY KEY (institution_id, call_id, position),
  FOREIGN KEY (institution_id, call_id) REFERENCES backpack_calls (institution_id, id)
) {strict};

CREATE TABLE backpack_reviewers (
  institution_id {id} NOT NULL,
  call_id {id} NOT NULL,
  person_id {id} NOT NULL,
  PRIMARY KEY (institution_id, call_id, person_id),
  FOREIGN KEY (institution_id, call_id) REFERENCES backpack_calls (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};

CREATE TABLE backpack_proposals (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  call_id {id} NOT NULL,
  team_id {id} NOT NULL,
  title TEXT NOT NULL,
  country TEXT NOT NULL,
  cities TEXT NOT NULL DEFAULT '',
  plan TEXT NOT NULL,
  hosts TEXT NOT NULL DEFAULT '',
  people {int} NOT NULL,
  requested_won {int} NOT NULL,
  support_won {int} NOT NULL,
  state TEXT NOT NULL,
  state_reason TEXT NOT NULL DEFAULT '',
  final_tenths {int},
  rank {int},
  proposed_by_id {id} NOT NULL,
  proposed_at TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, call_id, team_id),
  FOREIGN KEY (institution_id, call_id) REFERENCES backpack_calls (institution_id, id),
  FOREIGN KEY (institution_id, team_id) REFERENCES teams (institution_id, id)
) {strict};

CREATE TABLE backpack_points (
  institution_id {id} NOT NULL,
  proposal_id {id} NOT NULL,
  reviewer_id {id} NOT NULL,
  position {int} NOT NULL,
  points {int} NOT NULL,
  PRIMARY KEY (institution_id, proposal_id, reviewer_id, position),
  FOREIGN KEY (institution_id, proposal_id) REFERENCES backpack_proposals (institution_id, id)
) {strict};
