-- What is handed over is anything a person promised, not adoptions alone: the matter is named as it stood that day.
CREATE TABLE handover_promises (
  institution_id {id} NOT NULL,
  handover_id {id} NOT NULL,
  position {int} NOT NULL,
  matter TEXT NOT NULL,
  matter_id {id} NOT NULL,
  title TEXT NOT NULL,
  promise TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '',
  promised_to TEXT NOT NULL,
  due_on TEXT,
  answer TEXT,
  reason TEXT NOT NULL DEFAULT '',
  answered_on TEXT,
  PRIMARY KEY (institution_id, handover_id, position),
  FOREIGN KEY (institution_id, handover_id) REFERENCES handovers (institution_id, id)
) {strict};
INSERT INTO handover_promises (institution_id, handover_id, position, matter, matter_id, title, promise, detail, promised_to, due_on,
                               answer, reason, answered_on)
  SELECT i.institution_id, i.handover_id, i.position, 'adoption', i.adoption_id,
         a.number || ' ' || COALESCE(NULLIF(a.policy_name, ''), c.title), i.promise, i.detail, i.promised_to, i.due_on, i.answer, i.reason,
         i.answered_on
  FROM handover_items i JOIN adoptions a ON a.institution_id = i.institution_id AND a.id = i.adoption_id
  JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id;
CREATE INDEX handovers_by_giver ON handovers (institution_id, giver_id);
DROP TABLE handover_items;

-- Who answers a question once its case's author has handed it over.
ALTER TABLE case_remarks ADD COLUMN kept_by_id {id};
