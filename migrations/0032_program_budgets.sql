-- The budget of a programme as it was set over the year: the main budget and each supplementary one, with its source.
CREATE TABLE program_budgets (
  institution_id {id} NOT NULL,
  program_id {id} NOT NULL,
  position {int} NOT NULL,
  amount_won {int} NOT NULL,
  source TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  set_by_id {id} NOT NULL,
  set_on TEXT NOT NULL,
  PRIMARY KEY (institution_id, program_id, position),
  FOREIGN KEY (institution_id, program_id) REFERENCES programs (institution_id, id),
  FOREIGN KEY (institution_id, set_by_id) REFERENCES people (institution_id, id)
) {strict};
