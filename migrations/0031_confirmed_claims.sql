-- Travel claims against what was approved: who confirmed one for the department, or by which rule nobody had to.
ALTER TABLE expenses ADD COLUMN approved_won {int} NOT NULL DEFAULT 0;
ALTER TABLE expenses ADD COLUMN confirmation TEXT NOT NULL DEFAULT 'unasked';
ALTER TABLE expenses ADD COLUMN skip_rule TEXT NOT NULL DEFAULT '';
ALTER TABLE expenses ADD COLUMN skip_rule_from TEXT;
ALTER TABLE expenses ADD COLUMN confirmed_by_id {id};
ALTER TABLE expenses ADD COLUMN confirmed_on TEXT;
