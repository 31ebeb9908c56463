-- A saved search keeps the facets that were chosen ("field=transport&year=2026"); the same words may be kept with others.
CREATE TABLE kept_searches (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  person_id {id} NOT NULL,
  words TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT '',
  chosen TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, person_id, words, kind, chosen),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};
INSERT INTO kept_searches (institution_id, id, person_id, words, kind, created_at)
  SELECT institution_id, id, person_id, words, kind, created_at FROM saved_searches;

CREATE TABLE kept_search_finds (
  institution_id {id} NOT NULL,
  search_id {id} NOT NULL,
  kind TEXT NOT NULL,
  noun_id {id} NOT NULL,
  PRIMARY KEY (institution_id, search_id, kind, noun_id),
  FOREIGN KEY (institution_id, search_id) REFERENCES kept_searches (institution_id, id) ON DELETE CASCADE
) {strict};
INSERT INTO kept_search_finds (institution_id, search_id, kind, noun_id)
  SELECT institution_id, search_id, kind, noun_id FROM saved_search_finds;

DROP TABLE saved_search_finds;
DROP TABLE saved_searches;
