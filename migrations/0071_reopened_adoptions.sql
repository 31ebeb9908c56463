-- The day a decision was taken back and the adoption opened again: its clocks run from then.
ALTER TABLE adoptions ADD COLUMN opened_on TEXT;
