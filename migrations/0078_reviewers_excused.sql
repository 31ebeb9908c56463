-- A reviewer of a backpack call who need not score what they have not, and why.
ALTER TABLE backpack_reviewers ADD COLUMN excused_reason TEXT NOT NULL DEFAULT '';
