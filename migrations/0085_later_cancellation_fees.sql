-- The day on which what giving a trip up cost was told: it counts from then on. Most is known on the day of the cancellation, some later.
ALTER TABLE trips ADD COLUMN cancellation_fee_on TEXT;
UPDATE trips SET cancellation_fee_on = cancelled_on WHERE cancellation_fee_won > 0;
