-- What a review and a plan say besides their six items and their figures: whom it touches, where it is tried out, how it is made known.
ALTER TABLE adoptions ADD COLUMN citizen_impact TEXT NOT NULL DEFAULT '';
ALTER TABLE adoptions ADD COLUMN national_support TEXT NOT NULL DEFAULT '';
ALTER TABLE adoptions ADD COLUMN pilot_area TEXT NOT NULL DEFAULT '';
ALTER TABLE adoptions ADD COLUMN publicity TEXT NOT NULL DEFAULT '';
