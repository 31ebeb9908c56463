-- What travellers were given on the way, and breaches of trip discipline. Nothing is taken out: what was put down wrongly is
-- withdrawn with its reason (청탁금지법 제8조, 지방공무원 복무규정 제1조의2).
CREATE TABLE conduct_entries (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  trip_id {id} NOT NULL,
  person_id {id} NOT NULL,
  kind TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  words TEXT NOT NULL,
  giver TEXT NOT NULL DEFAULT '',
  worth {int} NOT NULL DEFAULT 0,
  is_returned {int} NOT NULL DEFAULT 0,
  recorded_by_id {id} NOT NULL,
  recorded_at TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, trip_id) REFERENCES trips (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id),
  FOREIGN KEY (institution_id, recorded_by_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX conduct_entries_by_trip ON conduct_entries (institution_id, trip_id, id);
CREATE INDEX conduct_entries_by_person ON conduct_entries (institution_id, person_id, happened_on);

-- While one is ordered, trips are held back (지방공무원 복무규정 제2조의4 제2항). Without a department it is everybody's.
CREATE TABLE emergency_duties (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  name TEXT NOT NULL,
  department_id {id},
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  ordered_by_id {id} NOT NULL,
  ordered_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, department_id) REFERENCES departments (institution_id, id),
  FOREIGN KEY (institution_id, ordered_by_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX emergency_duties_by_days ON emergency_duties (institution_id, starts_on);
