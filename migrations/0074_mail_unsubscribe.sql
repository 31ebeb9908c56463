-- The address a mail program offers beside a mail to hear no more of it; empty: the mail was asked for by hand.
ALTER TABLE mail_outbox ADD COLUMN unsubscribe TEXT NOT NULL DEFAULT '';
