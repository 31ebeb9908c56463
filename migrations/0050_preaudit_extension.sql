-- A pre-audit opinion (사전컨설팅) may be put off once, with the reason.
ALTER TABLE adoption_consultations ADD COLUMN put_off_for TEXT NOT NULL DEFAULT '';
