-- A minor trip may be reported by word of mouth: the day, who heard it, and why the matter is minor.
ALTER TABLE reports ADD COLUMN told_on TEXT;
ALTER TABLE reports ADD COLUMN told_to_id {id};
ALTER TABLE reports ADD COLUMN told_reason TEXT NOT NULL DEFAULT '';
