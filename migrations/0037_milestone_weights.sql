-- Progress is rolled up from finished milestones by their weight; without weights each counts the same.
ALTER TABLE adoption_milestones ADD COLUMN weight {int} CHECK (weight > 0);
-- What the milestones said on the day of a card, and why the owner says otherwise; null: there were none, or an older card.
ALTER TABLE progress_cards ADD COLUMN rolled_up_percent {int};
ALTER TABLE progress_cards ADD COLUMN correction_reason TEXT NOT NULL DEFAULT '';
