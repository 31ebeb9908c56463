-- The trip that was made of a chosen proposal; none yet: nothing.
ALTER TABLE backpack_proposals ADD COLUMN trip_id {id};
CREATE UNIQUE INDEX backpack_proposals_by_trip ON backpack_proposals (institution_id, trip_id);
