-- The directory every institution shares, numbers people quote, and requests that were already answered.
CREATE TABLE shared_institutions (
  id {id} NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  full_name TEXT NOT NULL DEFAULT '',
  name_en TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('municipality', 'province', 'agency', 'public_body', 'company', 'foreign')),
  parent_id {id},
  tier TEXT NOT NULL DEFAULT '',
  province_code TEXT NOT NULL DEFAULT '',
  population {int},
  area_km2 {real},
  latitude {real},
  longitude {real},
  country TEXT NOT NULL DEFAULT 'KR',
  homepage TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  is_tenant {int} NOT NULL DEFAULT 0,
  sort_key TEXT NOT NULL,
  folded_name TEXT NOT NULL
) {strict};
CREATE INDEX shared_institutions_by_sort_key ON shared_institutions (sort_key);
CREATE INDEX shared_institutions_by_folded_name ON shared_institutions (folded_name);
CREATE INDEX shared_institutions_by_province ON shared_institutions (province_code);

-- The last number given in a series of a year; counted in the transaction that uses it, so none is skipped.
CREATE TABLE counters (
  institution_id {id} NOT NULL,
  series TEXT NOT NULL,
  year {int} NOT NULL,
  last {int} NOT NULL,
  PRIMARY KEY (institution_id, series, year)
) {strict};

-- What a request was answered, so that the same request again has no second effect.
CREATE TABLE request_log (
  institution_id {id} NOT NULL,
  person_id {id} NOT NULL,
  request_id TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  answer TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, person_id, request_id)
) {strict};
CREATE INDEX request_log_by_created_at ON request_log (created_at);
