-- What a domestic plan says of its own car and its rooms (F03): why the car has to be taken, where one stays and for how much a night.
ALTER TABLE trips ADD COLUMN own_car_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE trips ADD COLUMN lodging_plan TEXT NOT NULL DEFAULT '';
