-- A host proposes up to three times in the place of the one that was asked for, each with its hour or only the part of its day: a line
-- each, as trips/proposed_time.h writes them.
ALTER TABLE visits ADD COLUMN proposed TEXT NOT NULL DEFAULT '';
UPDATE visits SET proposed = proposed_at || ' at_time' WHERE proposed_at IS NOT NULL;
ALTER TABLE visits DROP COLUMN proposed_at;
ALTER TABLE desk_requests ADD COLUMN proposed TEXT NOT NULL DEFAULT '';
UPDATE desk_requests SET proposed = proposed_at || ' at_time' WHERE proposed_at IS NOT NULL;
ALTER TABLE desk_requests DROP COLUMN proposed_at;
