-- Whoever pays held a row nobody had confirmed against the original text, and found it right. Of the value it has now: a row with
-- another value is nobody's confirmation.
CREATE TABLE rule_confirmations (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  rule_code TEXT NOT NULL,
  scope TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  value_text TEXT NOT NULL,
  held_against TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  confirmed_on TEXT NOT NULL,
  PRIMARY KEY (institution_id, rule_code, scope, effective_from)
) {strict};
