-- A question of a plan may go on from one that an earlier trip left open.
ALTER TABLE trip_questions ADD COLUMN from_question_id {id};
CREATE INDEX trip_questions_by_origin ON trip_questions (institution_id, from_question_id);
