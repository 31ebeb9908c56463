-- On which day a night, or meals abroad, was first claimed above its cap: a claim that was returned and grows keeps for the new part the
-- day it is claimed on, not that of the claim.
CREATE TABLE expense_over_caps (
  institution_id {id} NOT NULL,
  expense_id {id} NOT NULL,
  item TEXT NOT NULL,
  on_date TEXT NOT NULL,
  nights {int} NOT NULL DEFAULT 1,
  claimed_on TEXT NOT NULL,
  PRIMARY KEY (institution_id, expense_id, item, on_date),
  FOREIGN KEY (institution_id, expense_id) REFERENCES expenses (institution_id, id)
) {strict};
INSERT INTO expense_over_caps (institution_id, expense_id, item, on_date, nights, claimed_on)
  SELECT r.institution_id, r.expense_id, 'lodging', r.on_date, MAX(r.nights), MIN(e.claimed_on) FROM receipts r
  JOIN expenses e ON e.institution_id = r.institution_id AND e.id = r.expense_id
  WHERE r.kind = 'lodging' AND r.over_cap_reason <> '' AND e.claimed_on IS NOT NULL
  GROUP BY r.institution_id, r.expense_id, r.on_date;
INSERT INTO expense_over_caps (institution_id, expense_id, item, on_date, nights, claimed_on)
  SELECT e.institution_id, e.id, 'meals_above', t.starts_on, 1, e.claimed_on FROM expenses e
  JOIN trips t ON t.institution_id = e.institution_id AND t.id = e.trip_id
  WHERE e.meals_above_won > 0 AND e.claimed_on IS NOT NULL;
