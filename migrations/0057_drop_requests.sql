-- Giving up what was decided takes two: who asks for it with a reason, and who decides. What was asked and answered stays.
CREATE TABLE adoption_drop_requests (
  institution_id {id} NOT NULL,
  adoption_id {id} NOT NULL,
  position {int} NOT NULL,
  asked_by_id {id} NOT NULL,
  asked_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  answered_by_id {id},
  answered_on TEXT,
  is_dropped {int},
  answer_reason TEXT NOT NULL DEFAULT '',
  record_no TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, adoption_id, position),
  FOREIGN KEY (institution_id, adoption_id) REFERENCES adoptions (institution_id, id),
  FOREIGN KEY (institution_id, asked_by_id) REFERENCES people (institution_id, id)
) {strict};
