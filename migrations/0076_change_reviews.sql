-- When the committee had a change that was applied before it: by its vote, or afterwards where it was made on the way.
ALTER TABLE overseas_changes ADD COLUMN reviewed_at TEXT;
UPDATE overseas_changes SET reviewed_at = decided_at WHERE state = 'applied' AND EXISTS (SELECT 1 FROM overseas_agenda a
  WHERE a.institution_id = overseas_changes.institution_id AND a.trip_id = overseas_changes.trip_id
  AND a.outcome IN ('passed', 'conditional') AND a.resolved_at >= overseas_changes.decided_at);
