-- Who leads a trip on when its team's leader has handed it over; they need not travel.
ALTER TABLE trips ADD COLUMN keeper_id {id};
CREATE INDEX trips_by_keeper ON trips (institution_id, keeper_id, state);
-- Trips that were handed over before went to somebody who travelled; who accepted the last handover keeps the trip.
UPDATE trips SET keeper_id = (SELECT h.successor_id FROM handover_promises i
  JOIN handovers h ON h.institution_id = i.institution_id AND h.id = i.handover_id
  WHERE i.institution_id = trips.institution_id AND i.matter = 'trip' AND i.matter_id = trips.id AND i.answer = 'accepted'
  ORDER BY h.id DESC LIMIT 1)
WHERE id IN (SELECT p.matter_id FROM handover_promises p WHERE p.matter = 'trip' AND p.answer = 'accepted');
