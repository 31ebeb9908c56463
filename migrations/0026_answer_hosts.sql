-- Of a trip to several hosts: which of them gave an answer. NULL: all of them together, or nobody said.
ALTER TABLE report_answers ADD COLUMN host_id {id};
