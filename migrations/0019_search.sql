-- Words that mean the same, as the programme officer keeps them: one group a line, words separated by commas.
-- Without a row the list the program carries holds.
CREATE TABLE search_synonyms (
  institution_id {id} NOT NULL PRIMARY KEY REFERENCES shared_institutions (id),
  words TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1
) {strict};

-- A search somebody wants to be told of.
CREATE TABLE saved_searches (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  person_id {id} NOT NULL,
  words TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, person_id, words, kind),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};

-- What it has found already, so that nobody is told twice.
CREATE TABLE saved_search_finds (
  institution_id {id} NOT NULL,
  search_id {id} NOT NULL,
  kind TEXT NOT NULL,
  noun_id {id} NOT NULL,
  PRIMARY KEY (institution_id, search_id, kind, noun_id),
  FOREIGN KEY (institution_id, search_id) REFERENCES saved_searches (institution_id, id) ON DELETE CASCADE
) {strict};
