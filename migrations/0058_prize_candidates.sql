-- What a merit saved, as far as a budget bonus asks: its share of the saving depends on it.
ALTER TABLE nominations ADD COLUMN saving_kind TEXT NOT NULL DEFAULT '';
-- A citizen may name an adoption for a contest: what waits at the officer's desk for its acceptance.
ALTER TABLE suggestions ADD COLUMN candidate_id {id};
