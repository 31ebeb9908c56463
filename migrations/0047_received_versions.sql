-- A received case that came anew is compared with anew.
ALTER TABLE received_cases ADD COLUMN version {int} NOT NULL DEFAULT 1;
