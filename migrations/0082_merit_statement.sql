-- What a merit statement (공적조서) asks besides: earlier prizes, from when to when, the order of the recommendation, consent.
ALTER TABLE nominations ADD COLUMN prior_awards TEXT NOT NULL DEFAULT '';
ALTER TABLE nominations ADD COLUMN merit_from TEXT;
ALTER TABLE nominations ADD COLUMN merit_until TEXT;
ALTER TABLE nominations ADD COLUMN recommendation_rank {int} NOT NULL DEFAULT 0;
ALTER TABLE nominations ADD COLUMN has_consent {int} NOT NULL DEFAULT 0;
