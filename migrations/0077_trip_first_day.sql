-- A domestic trip that has not begun may move its first day too.
ALTER TABLE trip_changes ADD COLUMN new_starts_on TEXT;
