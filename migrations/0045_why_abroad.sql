-- One text said why a trip cannot be made at home or online: now there are two. What was written stays as the first answer.
ALTER TABLE overseas_plans RENAME COLUMN why_abroad TO why_not_home;
ALTER TABLE overseas_plans ADD COLUMN why_not_online TEXT NOT NULL DEFAULT '';
UPDATE overseas_change_fields SET field = 'why_not_home' WHERE field = 'why_abroad';
