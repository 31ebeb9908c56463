-- Whom the proposer of an adoption wishes to carry it, and by when it is to be there: of the report's proposal it came from.
ALTER TABLE adoptions ADD COLUMN wished_owner_id {id};
ALTER TABLE adoptions ADD COLUMN wished_by TEXT;
