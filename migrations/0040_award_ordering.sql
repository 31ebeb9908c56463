-- How a round comes from its modes to one order: by the weighted sum of points, or by merging the orders of the modes.
ALTER TABLE award_rounds ADD COLUMN ordering TEXT NOT NULL DEFAULT 'weighted_sum';
