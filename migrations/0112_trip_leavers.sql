-- Who does not go after all, where a change of the travellers names somebody.
ALTER TABLE trip_changes ADD COLUMN leaving_id {id};
