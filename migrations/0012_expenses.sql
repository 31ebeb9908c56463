-- Travel money: one claim for each traveller of a trip, its receipts, and what is taken back. A trip has a second state: how far it is settled.
ALTER TABLE trips ADD COLUMN settlement TEXT NOT NULL DEFAULT 'open';
UPDATE trips SET settlement = 'settled' WHERE state = 'closed';

CREATE TABLE expenses (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  number TEXT NOT NULL,
  trip_id {id} NOT NULL,
  person_id {id} NOT NULL,
  department_id {id} NOT NULL,
  state TEXT NOT NULL,
  state_reason TEXT NOT NULL DEFAULT '',
  has_official_car {int} NOT NULL DEFAULT 0,
  shared_with TEXT NOT NULL DEFAULT '',
  meals_provided {int} NOT NULL DEFAULT 0,
  relatives_nights {int} NOT NULL DEFAULT 0,
  is_within_city {int} NOT NULL DEFAULT 0,
  local_minutes {int},
  has_flat_lodging {int} NOT NULL DEFAULT 0,
  mileage_answer TEXT NOT NULL DEFAULT '',
  fare_saved_won {int} NOT NULL DEFAULT 0,
  given_by_others_won {int} NOT NULL DEFAULT 0,
  given_by TEXT NOT NULL DEFAULT '',
  meals_above_won {int} NOT NULL DEFAULT 0,
  meals_above_reason TEXT NOT NULL DEFAULT '',
  claimed_on TEXT,
  claimed_won {int} NOT NULL DEFAULT 0,
  decided_by_id {id},
  decided_on TEXT,
  reduction_won {int} NOT NULL DEFAULT 0,
  decision_reason TEXT NOT NULL DEFAULT '',
  allowed_won {int} NOT NULL DEFAULT 0,
  money TEXT NOT NULL DEFAULT '',
  paid_by_id {id},
  paid_on TEXT,
  payment_no TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, number),
  UNIQUE (institution_id, trip_id, person_id),
  FOREIGN KEY (institution_id, trip_id) REFERENCES trips (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id),
  FOREIGN KEY (institution_id, department_id) REFERENCES departments (institution_id, id)
) {strict};
CREATE INDEX expenses_by_person ON expenses (institution_id, person_id, id);
CREATE INDEX expenses_by_state ON expenses (institution_id, state, id);
CREATE INDEX expenses_by_department ON expenses (institution_id, department_id, state);

CREATE TABLE expense_rates (
  institution_id {id} NOT NULL,
  expense_id {id} NOT NULL,
  position {int} NOT NULL,
  currency TEXT NOT NULL,
  rate_10000 {int} NOT NULL,
  on_date TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (institution_id, expense_id, position),
  FOREIGN KEY (institution_id, expense_id) REFERENCES expenses (institution_id, id)
) {strict};
CREATE INDEX expense_rates_by_currency ON expense_rates (institution_id, currency, on_date);

CREATE TABLE expense_stays (
  institution_id {id} NOT NULL,
  expense_id {id} NOT NULL,
  position {int} NOT NULL,
  from_date TEXT NOT NULL,
  place TEXT NOT NULL,
  country TEXT NOT NULL,
  PRIMARY KEY (institution_id, expense_id, position),
  FOREIGN KEY (institution_id, expense_id) REFERENCES expenses (institution_id, id)
) {strict};

CREATE TABLE receipts (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  expense_id {id} NOT NULL,
  kind TEXT NOT NULL,
  on_date TEXT NOT NULL,
  nights {int} NOT NULL DEFAULT 1,
  what TEXT NOT NULL,
  hundredths {int} NOT NULL,
  currency TEXT NOT NULL DEFAULT 'KRW',
  area TEXT NOT NULL DEFAULT 'elsewhere',
  over_cap_reason TEXT NOT NULL DEFAULT '',
  card_last4 TEXT NOT NULL DEFAULT '',
  approval_no TEXT NOT NULL DEFAULT '',
  seat TEXT NOT NULL DEFAULT '',
  departs_at TEXT NOT NULL DEFAULT '',
  digest TEXT NOT NULL DEFAULT '',
  file_name TEXT NOT NULL DEFAULT '',
  content_type TEXT NOT NULL DEFAULT '',
  size_bytes {int} NOT NULL DEFAULT 0,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, expense_id) REFERENCES expenses (institution_id, id)
) {strict};
CREATE INDEX receipts_by_expense ON receipts (institution_id, expense_id, on_date, id);
CREATE INDEX receipts_by_digest ON receipts (institution_id, digest);
CREATE INDEX receipts_by_approval ON receipts (institution_id, approval_no);
CREATE INDEX receipts_by_seat ON receipts (institution_id, seat, on_date);

CREATE TABLE recoveries (
  institution_id {id} NOT NULL,
  expense_id {id} NOT NULL,
  position {int} NOT NULL,
  flagged_by_id {id} NOT NULL,
  flagged_on TEXT NOT NULL,
  flag_reason TEXT NOT NULL,
  amount_won {int} NOT NULL DEFAULT 0,
  surcharge_rule TEXT NOT NULL DEFAULT '',
  surcharge_rule_from TEXT,
  surcharge_times {int} NOT NULL DEFAULT 0,
  surcharge_won {int} NOT NULL DEFAULT 0,
  decided_by_id {id},
  decided_on TEXT,
  decision_reason TEXT NOT NULL DEFAULT '',
  paid_back_on TEXT,
  record_no TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, expense_id, position),
  FOREIGN KEY (institution_id, expense_id) REFERENCES expenses (institution_id, id)
) {strict};
