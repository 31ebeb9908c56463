-- How long each row stood in which state, kept from the log of changes: the funnel of any day is counted from it.
CREATE TABLE state_spans (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  noun TEXT NOT NULL,
  subject_id {id} NOT NULL,
  state TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT,
  PRIMARY KEY (institution_id, id)
) {strict};
CREATE INDEX state_spans_by_subject ON state_spans (institution_id, subject_id, until, since, state, id);

-- What the funnel and the ledger read of a trip and of what came of it, without its texts.
DROP INDEX trips_by_program;
CREATE INDEX trips_by_program ON trips (institution_id, program_id, state, id, issue_id, team_id, estimate_won);
DROP INDEX cases_by_report;
CREATE INDEX cases_by_report ON cases (institution_id, report_id, state, id, field);
DROP INDEX adoptions_by_case;
CREATE INDEX adoptions_by_case ON adoptions (institution_id, case_id, state, id, owner_department_id);

-- What the first page asks of every letter and of whose team it is.
CREATE INDEX visits_by_state ON visits (institution_id, state, trip_id, id);
CREATE INDEX teams_by_leader ON teams (institution_id, leader_id, id);

-- 연말 성과보고서: what the officer writes into a chapter, and what was made of it once and for all.
CREATE TABLE yearbook_words (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  fiscal_year {int} NOT NULL,
  chapter TEXT NOT NULL,
  body TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  written_by_id {id} NOT NULL,
  written_at TEXT NOT NULL,
  reviewed_by_id {id},
  reviewed_at TEXT,
  photo_digest TEXT NOT NULL DEFAULT '',
  photo_caption TEXT NOT NULL DEFAULT '',
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, fiscal_year, chapter),
  FOREIGN KEY (institution_id, written_by_id) REFERENCES people (institution_id, id)
) {strict};

CREATE TABLE yearbook_editions (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  fiscal_year {int} NOT NULL,
  number {int} NOT NULL,
  kind TEXT NOT NULL,
  as_of TEXT NOT NULL,
  language TEXT NOT NULL,
  state TEXT NOT NULL,
  percent {int} NOT NULL DEFAULT 0,
  made_by_id {id} NOT NULL,
  made_at TEXT NOT NULL,
  pages {int} NOT NULL DEFAULT 0,
  content TEXT NOT NULL DEFAULT '',
  content_digest TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, fiscal_year, number),
  FOREIGN KEY (institution_id, made_by_id) REFERENCES people (institution_id, id)
) {strict};

CREATE TABLE yearbook_files (
  institution_id {id} NOT NULL,
  edition_id {id} NOT NULL,
  format TEXT NOT NULL,
  digest TEXT NOT NULL,
  size_bytes {int} NOT NULL,
  checked_at TEXT,
  PRIMARY KEY (institution_id, edition_id, format),
  FOREIGN KEY (institution_id, edition_id) REFERENCES yearbook_editions (institution_id, id)
) {strict};

CREATE TABLE yearbook_figures (
  institution_id {id} NOT NULL,
  edition_id {id} NOT NULL,
  position {int} NOT NULL,
  figure TEXT NOT NULL,
  value {int} NOT NULL,
  path TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, edition_id, position),
  FOREIGN KEY (institution_id, edition_id) REFERENCES yearbook_editions (institution_id, id)
) {strict};

CREATE TABLE yearbook_readers (
  institution_id {id} NOT NULL,
  edition_id {id} NOT NULL,
  person_id {id} NOT NULL,
  read_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, edition_id, person_id),
  FOREIGN KEY (institution_id, edition_id) REFERENCES yearbook_editions (institution_id, id),
  FOREIGN KEY (institution_id, person_id) REFERENCES people (institution_id, id)
) {strict};

-- What an adopted policy brought in, in money: who put it down, how sure it is, and who of another office confirmed it.
CREATE TABLE benefits (
  institution_id {id} NOT NULL,
  id {id} NOT NULL,
  adoption_id {id} NOT NULL,
  year {int} NOT NULL,
  kind TEXT NOT NULL,
  amount_won {int} NOT NULL,
  sureness TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis <> ''),
  recorded_by_id {id} NOT NULL,
  recorded_on TEXT NOT NULL,
  confirmed_by_id {id},
  confirmed_on TEXT,
  record_no TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, adoption_id, year, kind),
  FOREIGN KEY (institution_id, adoption_id) REFERENCES adoptions (institution_id, id),
  FOREIGN KEY (institution_id, recorded_by_id) REFERENCES people (institution_id, id)
) {strict};
