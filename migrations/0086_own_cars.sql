-- Who drove their own car is paid what public transport would have cost; fuel and tolls only with a reason.
ALTER TABLE expenses ADD COLUMN has_own_car {int} NOT NULL DEFAULT 0;
ALTER TABLE expenses ADD COLUMN public_fare_won {int} NOT NULL DEFAULT 0;
ALTER TABLE expenses ADD COLUMN own_car_reason TEXT NOT NULL DEFAULT '';
