-- Old reports of our own stand beside the published ones of others, each with the file it was read from. What is removed can be
-- brought back.
ALTER TABLE public_texts ADD COLUMN kind TEXT NOT NULL DEFAULT 'published';
ALTER TABLE public_texts ADD COLUMN written_on TEXT;
ALTER TABLE public_texts ADD COLUMN host_id {id} REFERENCES shared_institutions (id);
ALTER TABLE public_texts ADD COLUMN file_digest TEXT NOT NULL DEFAULT '';
ALTER TABLE public_texts ADD COLUMN file_name TEXT NOT NULL DEFAULT '';
ALTER TABLE public_texts ADD COLUMN content_type TEXT NOT NULL DEFAULT '';
ALTER TABLE public_texts ADD COLUMN size_bytes {int} NOT NULL DEFAULT 0;
ALTER TABLE public_texts ADD COLUMN import_id {id};
ALTER TABLE public_texts ADD COLUMN removed_at TEXT;

-- Several files sent at once: first looked at, then taken in together, or put away.
CREATE TABLE text_imports (
  institution_id {id} NOT NULL REFERENCES shared_institutions (id),
  id {id} NOT NULL,
  made_by_id {id} NOT NULL,
  made_at TEXT NOT NULL,
  confirmed_at TEXT,
  undone_at TEXT,
  PRIMARY KEY (institution_id, id),
  FOREIGN KEY (institution_id, made_by_id) REFERENCES people (institution_id, id)
) {strict};

CREATE TABLE text_import_files (
  institution_id {id} NOT NULL,
  import_id {id} NOT NULL,
  position {int} NOT NULL,
  file_name TEXT NOT NULL,
  file_digest TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size_bytes {int} NOT NULL,
  refusal TEXT NOT NULL,
  title TEXT NOT NULL,
  written_on TEXT,
  host_id {id} REFERENCES shared_institutions (id),
  body TEXT NOT NULL,
  PRIMARY KEY (institution_id, import_id, position),
  FOREIGN KEY (institution_id, import_id) REFERENCES text_imports (institution_id, id)
) {strict};
