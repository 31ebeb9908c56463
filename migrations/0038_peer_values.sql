-- The indicator of an adoption at institutions that did not adopt it, before and after; one left out keeps its reason.
CREATE TABLE adoption_peers (
  institution_id {id} NOT NULL,
  adoption_id {id} NOT NULL,
  peer_id {id} NOT NULL REFERENCES shared_institutions (id),
  value_before {real} NOT NULL,
  before_on TEXT NOT NULL,
  before_source TEXT NOT NULL,
  value_after {real} NOT NULL,
  after_on TEXT NOT NULL,
  after_source TEXT NOT NULL,
  left_out_reason TEXT NOT NULL DEFAULT '',
  recorded_by_id {id} NOT NULL,
  recorded_on TEXT NOT NULL,
  PRIMARY KEY (institution_id, adoption_id, peer_id),
  FOREIGN KEY (institution_id, adoption_id) REFERENCES adoptions (institution_id, id),
  FOREIGN KEY (institution_id, recorded_by_id) REFERENCES people (institution_id, id)
) {strict};
