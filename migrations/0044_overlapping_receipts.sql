-- What a traveller says of receipts that overlap with those of another traveller of the trip.
ALTER TABLE expenses ADD COLUMN overlap_reason TEXT NOT NULL DEFAULT '';
