-- Who leads a trip on when its team's leader has handed it over; they need not travel.
ALTER TABLE trips ADD COLUMN keeper_id {id};
CREATE INDEX trips_by_keeper ON trips (institution_id, keeper_id, state);
