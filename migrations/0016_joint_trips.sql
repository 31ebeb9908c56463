-- One team offers another, which goes the same way, to go together.
CREATE TABLE joint_offers (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  from_trip_id {id} NOT NULL,
  to_trip_id {id} NOT NULL,
  message TEXT NOT NULL,
  state TEXT NOT NULL,
  answer TEXT NOT NULL DEFAULT '',
  offered_by_id {id} NOT NULL,
  offered_at TEXT NOT NULL,
  answered_by_id {id},
  answered_at TEXT,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, from_trip_id) REFERENCES trips (institution_id, id),
  FOREIGN KEY (institution_id, to_trip_id) REFERENCES trips (institution_id, id)
) {strict};
CREATE INDEX joint_offers_by_from ON joint_offers (institution_id, from_trip_id, id);
CREATE INDEX joint_offers_by_to ON joint_offers (institution_id, to_trip_id, id);
