-- What giving a trip up cost: tickets and rooms that were not taken back, what shows it, and the day. It is spent, though nobody travelled.
ALTER TABLE trips ADD COLUMN cancellation_fee_won {int} NOT NULL DEFAULT 0;
ALTER TABLE trips ADD COLUMN cancellation_basis TEXT NOT NULL DEFAULT '';
ALTER TABLE trips ADD COLUMN cancelled_on TEXT;
