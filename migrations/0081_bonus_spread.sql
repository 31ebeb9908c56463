-- Where a saving was applied beyond its own department, and what shows it: a budget bonus may then be higher.
ALTER TABLE nominations ADD COLUMN spread_to TEXT NOT NULL DEFAULT '';
ALTER TABLE nominations ADD COLUMN spread_evidence TEXT NOT NULL DEFAULT '';
