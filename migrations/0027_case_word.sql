-- What a case still lacked: how well it is evidenced, whether it worked, as of when it is so, and into which it was merged.
ALTER TABLE cases ADD COLUMN evidence_grade TEXT NOT NULL DEFAULT 'unrated';
ALTER TABLE cases ADD COLUMN outcome TEXT NOT NULL DEFAULT 'success';
ALTER TABLE cases ADD COLUMN as_of TEXT;
ALTER TABLE cases ADD COLUMN ask_again_on TEXT;
ALTER TABLE cases ADD COLUMN merged_into_id {id};
CREATE INDEX cases_by_ask_again_on ON cases (institution_id, ask_again_on);

-- The word of the host on a case, through a secret link: asked, and what it answered, kept beside our text.
CREATE TABLE host_words (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  case_id {id} NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  email TEXT NOT NULL,
  contact TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  asked_by_id {id},
  asked_at TEXT NOT NULL,
  answer_by TEXT NOT NULL,
  respondent TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  answered_at TEXT,
  settled_by_id {id},
  settled_at TEXT,
  settlement TEXT NOT NULL DEFAULT '',
  version {int} NOT NULL DEFAULT 1,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, case_id) REFERENCES cases (institution_id, id)
) {strict};
CREATE INDEX host_words_by_case ON host_words (institution_id, case_id, id);
CREATE INDEX host_words_by_state ON host_words (institution_id, state, answer_by);

CREATE TABLE host_word_links (
  institution_id {id} NOT NULL,
  token_hash {bytes} NOT NULL,
  word_id {id} NOT NULL,
  PRIMARY KEY (institution_id, token_hash),
  FOREIGN KEY (institution_id, word_id) REFERENCES host_words (institution_id, id)
) {strict};

-- For which day the yearly question of a case has been put, so that a job that runs again puts it once.
CREATE TABLE host_questions_put (
  institution_id {id} NOT NULL,
  case_id {id} NOT NULL,
  for_day TEXT NOT NULL,
  PRIMARY KEY (institution_id, case_id, for_day),
  FOREIGN KEY (institution_id, case_id) REFERENCES cases (institution_id, id)
) {strict};
