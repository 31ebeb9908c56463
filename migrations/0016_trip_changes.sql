-- What changed on the way: reported at once by whoever travels, answered by whoever decides (지방공무원 복무규정 제4조의2 제2항).
CREATE TABLE trip_changes (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  trip_id {id} NOT NULL,
  kind TEXT NOT NULL,
  words TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  new_ends_on TEXT,
  reported_by_id {id} NOT NULL,
  reported_at TEXT NOT NULL,
  state TEXT NOT NULL,
  answer TEXT NOT NULL DEFAULT '',
  answered_by_id {id},
  answered_at TEXT,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, trip_id) REFERENCES trips (institution_id, id),
  FOREIGN KEY (institution_id, reported_by_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX trip_changes_by_trip ON trip_changes (institution_id, trip_id, id);
