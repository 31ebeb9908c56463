-- 보고회: a day on which what was learned is shown, report by report and case by case, each in its slot.
CREATE TABLE briefings (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  title TEXT NOT NULL,
  held_on TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '',
  minutes_each {int} NOT NULL,
  made_by_id {id} NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, made_by_id) REFERENCES people (institution_id, id)
) {strict};

CREATE TABLE briefing_slots (
  institution_id {id} NOT NULL,
  briefing_id {id} NOT NULL,
  position {int} NOT NULL,
  noun TEXT NOT NULL CHECK (noun IN ('case', 'report')),
  row_id {id} NOT NULL,
  PRIMARY KEY (institution_id, briefing_id, noun, row_id),
  FOREIGN KEY (institution_id, briefing_id) REFERENCES briefings (institution_id, id)
) {strict};
