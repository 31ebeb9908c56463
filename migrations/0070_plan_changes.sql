-- A plan is changed by two: who carries it out asks, says what changes and why; another accepts or refuses. Each change keeps the
-- plan as it was and as it was to become.
CREATE TABLE adoption_plan_changes (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  adoption_id {id} NOT NULL,
  asked_by_id {id} NOT NULL,
  asked_on TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what <> ''),
  why TEXT NOT NULL CHECK (why <> ''),
  answered_by_id {id},
  answered_on TEXT,
  is_accepted {int},
  answer_reason TEXT NOT NULL DEFAULT '',
  record_no TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, adoption_id) REFERENCES adoptions (institution_id, id),
  FOREIGN KEY (institution_id, asked_by_id) REFERENCES people (institution_id, id)
) {strict};

-- The two sides of a change: before and after.
CREATE TABLE adoption_plan_sides (
  institution_id {id} NOT NULL,
  change_id {id} NOT NULL,
  side TEXT NOT NULL,
  kpi_metric TEXT NOT NULL,
  kpi_unit TEXT NOT NULL,
  kpi_baseline {real},
  kpi_target {real},
  kpi_measure_on TEXT,
  budget_won {int},
  PRIMARY KEY (institution_id, change_id, side),
  FOREIGN KEY (institution_id, change_id) REFERENCES adoption_plan_changes (institution_id, id)
) {strict};

CREATE TABLE adoption_plan_milestones (
  institution_id {id} NOT NULL,
  change_id {id} NOT NULL,
  side TEXT NOT NULL,
  number {int} NOT NULL,
  title TEXT NOT NULL,
  due_on TEXT NOT NULL,
  weight {int},
  PRIMARY KEY (institution_id, change_id, side, number),
  FOREIGN KEY (institution_id, change_id, side) REFERENCES adoption_plan_sides (institution_id, change_id, side)
) {strict};

CREATE TABLE adoption_plan_years (
  institution_id {id} NOT NULL,
  change_id {id} NOT NULL,
  side TEXT NOT NULL,
  year {int} NOT NULL,
  amount_won {int} NOT NULL,
  PRIMARY KEY (institution_id, change_id, side, year),
  FOREIGN KEY (institution_id, change_id, side) REFERENCES adoption_plan_sides (institution_id, change_id, side)
) {strict};

CREATE INDEX adoption_plan_changes_by_adoption ON adoption_plan_changes (institution_id, adoption_id, answered_on);
