-- A page of target institutions counts the visits to and the cases of twenty hosts by their state: the index alone answers.
DROP INDEX visits_by_host;
CREATE INDEX visits_by_host ON visits (institution_id, host_id, state, id);
DROP INDEX cases_by_host;
CREATE INDEX cases_by_host ON cases (institution_id, host_id, state, id);
