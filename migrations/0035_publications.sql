-- Public editions of reports and cases: what is covered in them, by which ground and until when, and which photos are shown.
CREATE TABLE publications (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  noun TEXT NOT NULL CHECK (noun IN ('report', 'case')),
  subject_id {id} NOT NULL,
  content TEXT NOT NULL,
  withheld {int} NOT NULL,
  released_by_id {id} NOT NULL,
  released_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, noun, subject_id),
  FOREIGN KEY (institution_id, released_by_id) REFERENCES people (institution_id, id)
) {strict};

CREATE TABLE withholdings (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  noun TEXT NOT NULL CHECK (noun IN ('report', 'case')),
  subject_id {id} NOT NULL,
  kind TEXT NOT NULL,
  covered_text TEXT NOT NULL,
  ruling TEXT NOT NULL CHECK (ruling IN ('cover', 'keep')),
  ground TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  until_on TEXT,
  ruled_by_id {id} NOT NULL,
  ruled_at TEXT NOT NULL,
  lift_proposed_at TEXT,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, noun, subject_id, covered_text),
  FOREIGN KEY (institution_id, ruled_by_id) REFERENCES people (institution_id, id)
) {strict};
CREATE INDEX withholdings_by_until ON withholdings (institution_id, ruling, until_on);

CREATE TABLE publication_photos (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  report_id {id} NOT NULL,
  note_id {id} NOT NULL,
  is_shown {int} NOT NULL,
  boxes TEXT NOT NULL,
  digest TEXT NOT NULL,
  decided_by_id {id} NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, report_id, note_id),
  FOREIGN KEY (institution_id, report_id) REFERENCES reports (institution_id, id),
  FOREIGN KEY (institution_id, note_id) REFERENCES site_notes (institution_id, id),
  FOREIGN KEY (institution_id, decided_by_id) REFERENCES people (institution_id, id)
) {strict};
