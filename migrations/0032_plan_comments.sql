-- The plan of a trip, open for comment before it is decided on, and what citizens said to it.
CREATE TABLE comment_windows (
  institution_id {id} NOT NULL,
  trip_id {id} NOT NULL,
  opened_on TEXT NOT NULL,
  closes_on TEXT NOT NULL,
  opened_by_id {id} NOT NULL,
  PRIMARY KEY (institution_id, trip_id),
  FOREIGN KEY (institution_id, trip_id) REFERENCES trips (institution_id, id),
  FOREIGN KEY (institution_id, opened_by_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX comment_windows_by_day ON comment_windows (institution_id, closes_on);

CREATE TABLE plan_comments (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  trip_id {id} NOT NULL,
  body TEXT NOT NULL,
  origin TEXT NOT NULL,
  received_at TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  decided_by_id {id},
  decided_at TEXT,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, trip_id) REFERENCES comment_windows (institution_id, trip_id),
  FOREIGN KEY (institution_id, decided_by_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX plan_comments_by_trip ON plan_comments (institution_id, trip_id, id);
CREATE INDEX plan_comments_by_origin ON plan_comments (institution_id, origin, received_at);
