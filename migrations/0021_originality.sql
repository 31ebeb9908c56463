-- What reports are compared with, and what their writers say of passages that stand elsewhere too.
CREATE TABLE text_prints (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  noun TEXT NOT NULL,
  noun_id {id} NOT NULL,
  noun_version {int} NOT NULL,
  known_since TEXT NOT NULL,
  prints TEXT NOT NULL,
  PRIMARY KEY (institution_id, noun, noun_id)
) {strict};

-- Texts from outside, loaded to be compared with: published reports of other institutions.
CREATE TABLE public_texts (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  url TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL,
  digest TEXT NOT NULL,
  added_by_id {id} NOT NULL,
  added_at TEXT NOT NULL,
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  UNIQUE (institution_id, digest),
  FOREIGN KEY (institution_id, added_by_id) REFERENCES people (institution_id, id)
) {strict};

-- By sentence: one that is rewritten is asked about anew, one that is moved is not.
CREATE TABLE passage_explanations (
  institution_id {id} NOT NULL,
  report_id {id} NOT NULL,
  sentence_key TEXT NOT NULL,
  sentence TEXT NOT NULL,
  original_noun TEXT NOT NULL,
  original_id {id} NOT NULL,
  mark TEXT NOT NULL,
  note TEXT NOT NULL,
  explained_by_id {id} NOT NULL,
  explained_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, report_id, sentence_key),
  FOREIGN KEY (institution_id, report_id) REFERENCES reports (institution_id, id),
  FOREIGN KEY (institution_id, explained_by_id) REFERENCES people (institution_id, id)
) {strict};
