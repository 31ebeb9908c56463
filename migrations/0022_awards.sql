-- A contest from the call to the payment: ways to nominate, conflicts, assigned judges, panels and votes, objections,
-- the committee's resolution, and who is paid which share.
ALTER TABLE award_rounds ADD COLUMN channels TEXT NOT NULL DEFAULT 'head self peer citizen';
ALTER TABLE award_rounds ADD COLUMN is_blind {int} NOT NULL DEFAULT 0;
ALTER TABLE award_rounds ADD COLUMN judges_of_each {int} NOT NULL DEFAULT 0;
ALTER TABLE award_rounds ADD COLUMN weight_paper {int} NOT NULL DEFAULT 100;
ALTER TABLE award_rounds ADD COLUMN weight_presentation {int} NOT NULL DEFAULT 0;
ALTER TABLE award_rounds ADD COLUMN weight_expert {int} NOT NULL DEFAULT 0;
ALTER TABLE award_rounds ADD COLUMN weight_audience {int} NOT NULL DEFAULT 0;
ALTER TABLE award_rounds ADD COLUMN disclosed_on TEXT;

ALTER TABLE award_reviewers ADD COLUMN is_expert {int} NOT NULL DEFAULT 0;

ALTER TABLE nominations ADD COLUMN channel TEXT NOT NULL DEFAULT 'head';
ALTER TABLE nominations ADD COLUMN citizen_ref TEXT NOT NULL DEFAULT '';
ALTER TABLE nominations ADD COLUMN difficulty TEXT NOT NULL DEFAULT '';
ALTER TABLE nominations ADD COLUMN impact TEXT NOT NULL DEFAULT '';
ALTER TABLE nominations ADD COLUMN spread TEXT NOT NULL DEFAULT '';
ALTER TABLE nominations ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
ALTER TABLE nominations ADD COLUMN benefit_wanted TEXT NOT NULL DEFAULT '';
ALTER TABLE nominations ADD COLUMN elsewhere TEXT NOT NULL DEFAULT '';
ALTER TABLE nominations ADD COLUMN elsewhere_won {int} NOT NULL DEFAULT 0;
ALTER TABLE nominations ADD COLUMN service_years {int} NOT NULL DEFAULT 0;
ALTER TABLE nominations ADD COLUMN judged_score {real};

CREATE TABLE nomination_contributors (
  institution_id {id} NOT NULL,
  nomination_id {id} NOT NULL,
  person_id {id} NOT NULL,
  department_id {id} NOT NULL,
  position {int} NOT NULL,
  part TEXT NOT NULL DEFAULT '',
  share_percent {int} NOT NULL,
  signed_at TEXT,
  PRIMARY KEY (institution_id, nomination_id, person_id),
  FOREIGN KEY (institution_id, nomination_id) REFERENCES nominations (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id),
  FOREIGN KEY (institution_id, department_id) REFERENCES departments (institution_id, id)
) {strict};
CREATE INDEX nomination_contributors_by_person ON nomination_contributors (institution_id, person_id, nomination_id);

CREATE TABLE award_ties (
  institution_id {id} NOT NULL,
  nomination_id {id} NOT NULL,
  person_id {id} NOT NULL,
  reason TEXT NOT NULL,
  declared_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, nomination_id, person_id),
  FOREIGN KEY (institution_id, nomination_id) REFERENCES nominations (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};

-- Who marks what in which panel. A sheet that is set aside stays and does not count.
CREATE TABLE award_assignments (
  institution_id {id} NOT NULL,
  nomination_id {id} NOT NULL,
  reviewer_id {id} NOT NULL,
  panel TEXT NOT NULL,
  set_aside TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, nomination_id, reviewer_id, panel),
  FOREIGN KEY (institution_id, nomination_id) REFERENCES nominations (institution_id, id),
  FOREIGN KEY (institution_id, reviewer_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX award_assignments_by_reviewer ON award_assignments (institution_id, reviewer_id, nomination_id);

CREATE TABLE award_scores (
  institution_id {id} NOT NULL,
  nomination_id {id} NOT NULL,
  reviewer_id {id} NOT NULL,
  panel TEXT NOT NULL,
  position {int} NOT NULL,
  points {int} NOT NULL,
  comment TEXT NOT NULL DEFAULT '',
  scored_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, nomination_id, reviewer_id, panel, position),
  FOREIGN KEY (institution_id, nomination_id, reviewer_id, panel)
    REFERENCES award_assignments (institution_id, nomination_id, reviewer_id, panel)
) {strict};

-- What was marked or was still to be marked before there were assignments.
INSERT INTO award_assignments (institution_id, nomination_id, reviewer_id, panel)
  SELECT DISTINCT institution_id, nomination_id, reviewer_id, 'paper' FROM scores;
INSERT INTO award_assignments (institution_id, nomination_id, reviewer_id, panel)
  SELECT n.institution_id, n.id, v.person_id, 'paper' FROM nominations n
  JOIN award_rounds w ON w.institution_id = n.institution_id AND w.id = n.round_id AND w.state = 'scoring'
  JOIN award_reviewers v ON v.institution_id = n.institution_id AND v.round_id = n.round_id
  JOIN people p ON p.institution_id = v.institution_id AND p.id = v.person_id AND p.department_id <> n.department_id
  WHERE n.state = 'eligible' AND NOT EXISTS (SELECT 1 FROM award_assignments a WHERE a.institution_id = n.institution_id
    AND a.nomination_id = n.id AND a.reviewer_id = v.person_id);
INSERT INTO award_scores (institution_id, nomination_id, reviewer_id, panel, position, points, comment, scored_at)
  SELECT institution_id, nomination_id, reviewer_id, 'paper', position, points, comment, scored_at FROM scores;
DROP TABLE scores;

CREATE TABLE award_votes (
  institution_id {id} NOT NULL,
  round_id {id} NOT NULL,
  person_id {id} NOT NULL,
  nomination_id {id} NOT NULL,
  voted_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, round_id, person_id, nomination_id),
  FOREIGN KEY (institution_id, round_id) REFERENCES award_rounds (institution_id, id),
  FOREIGN KEY (institution_id, nomination_id) REFERENCES nominations (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};

-- Of what a score is made, each part with the rule that gives it.
CREATE TABLE nomination_points (
  institution_id {id} NOT NULL,
  nomination_id {id} NOT NULL,
  source TEXT NOT NULL,
  position {int} NOT NULL,
  points {real} NOT NULL,
  rule_code TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, nomination_id, source),
  FOREIGN KEY (institution_id, nomination_id) REFERENCES nominations (institution_id, id)
) {strict};

CREATE TABLE award_objections (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  round_id {id} NOT NULL,
  nomination_id {id} NOT NULL,
  person_id {id} NOT NULL,
  words TEXT NOT NULL,
  raised_at TEXT NOT NULL,
  state TEXT NOT NULL,
  remedy TEXT NOT NULL DEFAULT 'nothing',
  reviewer_id {id},
  answer TEXT NOT NULL DEFAULT '',
  answered_by_id {id},
  answered_at TEXT,
  is_order_changed {int} NOT NULL DEFAULT 0,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, round_id) REFERENCES award_rounds (institution_id, id),
  FOREIGN KEY (institution_id, nomination_id) REFERENCES nominations (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX award_objections_by_round ON award_objections (institution_id, round_id, id);

CREATE TABLE award_meetings (
  institution_id {id} NOT NULL,
  round_id {id} NOT NULL,
  held_on TEXT NOT NULL,
  notified_on TEXT NOT NULL,
  waiver_reason TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  remarks TEXT NOT NULL DEFAULT '',
  resolved_at TEXT,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, round_id),
  FOREIGN KEY (institution_id, round_id) REFERENCES award_rounds (institution_id, id)
) {strict};

CREATE TABLE award_meeting_members (
  institution_id {id} NOT NULL,
  round_id {id} NOT NULL,
  position {int} NOT NULL,
  person_id {id},
  name TEXT NOT NULL,
  post TEXT NOT NULL DEFAULT '',
  seat TEXT NOT NULL,
  chairing TEXT NOT NULL,
  is_present {int} NOT NULL DEFAULT 0,
  PRIMARY KEY (institution_id, round_id, position),
  FOREIGN KEY (institution_id, round_id) REFERENCES award_meetings (institution_id, round_id)
) {strict};

CREATE TABLE award_meeting_items (
  institution_id {id} NOT NULL,
  round_id {id} NOT NULL,
  nomination_id {id} NOT NULL,
  votes_for {int} NOT NULL,
  is_carried {int} NOT NULL,
  PRIMARY KEY (institution_id, round_id, nomination_id),
  FOREIGN KEY (institution_id, round_id) REFERENCES award_meetings (institution_id, round_id),
  FOREIGN KEY (institution_id, nomination_id) REFERENCES nominations (institution_id, id)
) {strict};

CREATE TABLE award_meeting_recusals (
  institution_id {id} NOT NULL,
  round_id {id} NOT NULL,
  nomination_id {id} NOT NULL,
  position {int} NOT NULL,
  cause TEXT NOT NULL,
  PRIMARY KEY (institution_id, round_id, nomination_id, position),
  FOREIGN KEY (institution_id, round_id, nomination_id) REFERENCES award_meeting_items (institution_id, round_id, nomination_id)
) {strict};

-- Who gets which part of a prize. There is none without its line in the register.
CREATE TABLE award_payees (
  institution_id {id} NOT NULL,
  register_id {id} NOT NULL,
  position {int} NOT NULL,
  kind TEXT NOT NULL,
  department_id {id} NOT NULL,
  person_id {id},
  share_percent {real} NOT NULL,
  amount_won {int} NOT NULL,
  PRIMARY KEY (institution_id, register_id, position),
  FOREIGN KEY (institution_id, register_id) REFERENCES award_register (institution_id, id),
  FOREIGN KEY (institution_id, department_id) REFERENCES departments (institution_id, id)
) {strict};
CREATE INDEX award_payees_by_department ON award_payees (institution_id, department_id, register_id);
INSERT INTO award_payees (institution_id, register_id, position, kind, department_id, share_percent, amount_won)
  SELECT g.institution_id, g.id, 0, 'department', n.department_id, 100, g.amount_won FROM award_register g
  JOIN nominations n ON n.institution_id = g.institution_id AND n.id = g.nomination_id;
ALTER TABLE award_register ADD COLUMN late_reason TEXT NOT NULL DEFAULT '';
