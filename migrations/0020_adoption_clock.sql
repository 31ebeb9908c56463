-- The clock of an adoption: who was asked, which gates its cost passed, when it is looked at again, what a no waits for,
-- and what of it is handed over when people move.
ALTER TABLE adoptions ADD COLUMN cost_traits TEXT NOT NULL DEFAULT '';
ALTER TABLE adoptions ADD COLUMN waits_for TEXT;
ALTER TABLE adoptions ADD COLUMN waits_for_subject TEXT NOT NULL DEFAULT '';
ALTER TABLE adoptions ADD COLUMN ask_again_until TEXT;
ALTER TABLE adoptions ADD COLUMN asked_again_on TEXT;
CREATE INDEX adoptions_by_officer ON adoptions (institution_id, officer_id, state);

CREATE TABLE adoption_disputes (
  institution_id {id} NOT NULL,
  adoption_id {id} NOT NULL,
  position {int} NOT NULL,
  department_id {id} NOT NULL,
  named_department_id {id} NOT NULL,
  reason TEXT NOT NULL,
  superior_id {id} NOT NULL,
  raised_by_id {id} NOT NULL,
  raised_on TEXT NOT NULL,
  settled_on TEXT,
  PRIMARY KEY (institution_id, adoption_id, position),
  FOREIGN KEY (institution_id, adoption_id) REFERENCES adoptions (institution_id, id)
) {strict};

CREATE TABLE adoption_consultations (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  adoption_id {id} NOT NULL,
  kind TEXT NOT NULL,
  department_id {id} NOT NULL,
  question TEXT NOT NULL,
  asked_by_id {id} NOT NULL,
  asked_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  opinion TEXT,
  words TEXT NOT NULL DEFAULT '',
  record_no TEXT NOT NULL DEFAULT '',
  answered_by_id {id},
  answered_on TEXT,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, adoption_id, kind, department_id),
  FOREIGN KEY (institution_id, adoption_id) REFERENCES adoptions (institution_id, id),
  FOREIGN KEY (institution_id, department_id) REFERENCES departments (institution_id, id)
) {strict};
CREATE INDEX adoption_consultations_by_department ON adoption_consultations (institution_id, department_id, opinion);

CREATE TABLE adoption_gates (
  institution_id {id} NOT NULL,
  adoption_id {id} NOT NULL,
  rule_code TEXT NOT NULL,
  passed_on TEXT NOT NULL,
  record_no TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  recorded_by_id {id} NOT NULL,
  PRIMARY KEY (institution_id, adoption_id, rule_code),
  FOREIGN KEY (institution_id, adoption_id) REFERENCES adoptions (institution_id, id)
) {strict};

-- Every decision that was taken back by a new review. None without its reason.
CREATE TABLE adoption_past_decisions (
  institution_id {id} NOT NULL,
  adoption_id {id} NOT NULL,
  position {int} NOT NULL,
  decision TEXT NOT NULL,
  reason_code TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  decided_by_id {id} NOT NULL,
  decided_on TEXT NOT NULL,
  record_no TEXT NOT NULL,
  PRIMARY KEY (institution_id, adoption_id, position),
  FOREIGN KEY (institution_id, adoption_id) REFERENCES adoptions (institution_id, id)
) {strict};

CREATE TABLE adoption_budget_years (
  institution_id {id} NOT NULL,
  adoption_id {id} NOT NULL,
  year {int} NOT NULL,
  amount_won {int} NOT NULL,
  PRIMARY KEY (institution_id, adoption_id, year),
  FOREIGN KEY (institution_id, adoption_id) REFERENCES adoptions (institution_id, id)
) {strict};

CREATE TABLE adoption_shares (
  institution_id {id} NOT NULL,
  adoption_id {id} NOT NULL,
  position {int} NOT NULL,
  party TEXT NOT NULL,
  name TEXT NOT NULL,
  percent {real} NOT NULL,
  PRIMARY KEY (institution_id, adoption_id, position),
  FOREIGN KEY (institution_id, adoption_id) REFERENCES adoptions (institution_id, id)
) {strict};

CREATE TABLE adoption_checks (
  institution_id {id} NOT NULL,
  adoption_id {id} NOT NULL,
  months {int} NOT NULL,
  finding TEXT NOT NULL,
  words TEXT NOT NULL,
  is_on_site {int} NOT NULL DEFAULT 0,
  checked_by_id {id} NOT NULL,
  checked_on TEXT NOT NULL,
  PRIMARY KEY (institution_id, adoption_id, months),
  FOREIGN KEY (institution_id, adoption_id) REFERENCES adoptions (institution_id, id)
) {strict};

-- What changed around us: an ordinance, a budget, an organisation. Decisions that waited for it wake.
CREATE TABLE condition_changes (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  what TEXT NOT NULL,
  source TEXT NOT NULL,
  changed_on TEXT NOT NULL,
  recorded_by_id {id} NOT NULL,
  recorded_on TEXT NOT NULL,
  PRIMARY KEY (institution_id, id)
) {strict};

CREATE TABLE adoption_wakings (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  adoption_id {id} NOT NULL,
  cause TEXT NOT NULL,
  cause_key TEXT NOT NULL,
  words TEXT NOT NULL,
  woken_on TEXT NOT NULL,
  answer TEXT,
  answer_reason TEXT NOT NULL DEFAULT '',
  answered_by_id {id},
  answered_on TEXT,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, adoption_id, cause, cause_key),
  FOREIGN KEY (institution_id, adoption_id) REFERENCES adoptions (institution_id, id)
) {strict};

CREATE TABLE handovers (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  department_id {id} NOT NULL,
  giver_id {id} NOT NULL,
  successor_id {id} NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  made_by_id {id} NOT NULL,
  made_on TEXT NOT NULL,
  closed_on TEXT,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, department_id) REFERENCES departments (institution_id, id),
  FOREIGN KEY (institution_id, giver_id) REFERENCES people (institution_id, id),
  FOREIGN KEY (institution_id, successor_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX handovers_by_successor ON handovers (institution_id, successor_id, closed_on);

CREATE TABLE handover_items (
  institution_id {id} NOT NULL,
  handover_id {id} NOT NULL,
  position {int} NOT NULL,
  adoption_id {id} NOT NULL,
  promise TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '',
  promised_to TEXT NOT NULL,
  due_on TEXT,
  answer TEXT,
  reason TEXT NOT NULL DEFAULT '',
  answered_on TEXT,
  PRIMARY KEY (institution_id, handover_id, position),
  FOREIGN KEY (institution_id, handover_id) REFERENCES handovers (institution_id, id),
  FOREIGN KEY (institution_id, adoption_id) REFERENCES adoptions (institution_id, id)
) {strict};
