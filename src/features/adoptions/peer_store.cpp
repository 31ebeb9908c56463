#include "features/adoptions/peer_store.h"

namespace baeumgil {

std::vector<PeerValues> list_peers(Tx& tx, AdoptionId adoption) {
  return tx.list(
      "SELECT p.peer_id, CASE WHEN h.full_name <> '' THEN h.full_name ELSE h.name END, p.value_before, p.before_on, p.before_source, "
      "p.value_after, p.after_on, p.after_source, p.left_out_reason FROM adoption_peers p JOIN shared_institutions h ON h.id = p.peer_id "
      "WHERE p.institution_id = $institution AND p.adoption_id = $1 ORDER BY h.sort_key, h.id",
      [](Row& row) {
        auto peer = PeerValues{.peer = row.next<InstitutionId>()};
        peer.peer_name = row.next<std::string>();
        peer.before = row.next<double>();
        peer.before_on = row.next<Date>();
        peer.before_source = row.next<std::string>();
        peer.after = row.next<double>();
        peer.after_on = row.next<Date>();
        peer.after_source = row.next<std::string>();
        peer.left_out_reason = row.next<std::string>();
        return peer;
      },
      adoption);
}

void put_peer(Tx& tx, AdoptionId adoption, PeerValues const& peer, PersonId recorded_by) {
  tx.change(
      "INSERT INTO adoption_peers (institution_id, adoption_id, peer_id, value_before, before_on, before_source, value_after, after_on, "
      "after_source, left_out_reason, recorded_by_id, recorded_on) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) "
      "ON CONFLICT (institution_id, adoption_id, peer_id) DO UPDATE SET value_before = excluded.value_before, "
      "before_on = excluded.before_on, before_source = excluded.before_source, value_after = excluded.value_after, "
      "after_on = excluded.after_on, after_source = excluded.after_source, left_out_reason = excluded.left_out_reason, "
      "recorded_by_id = excluded.recorded_by_id, recorded_on = excluded.recorded_on",
      adoption, peer.peer, peer.before, peer.before_on, peer.before_source, peer.after, peer.after_on, peer.after_source,
      peer.left_out_reason, recorded_by, tx.today());
}

void write_peer(JsonWriter& json, PeerValues const& peer) {
  json.begin_object().field("peer_id", to_text(peer.peer)).field("peer", peer.peer_name);
  json.field("before", peer.before).field("before_on", to_text(peer.before_on)).field("before_source", peer.before_source);
  json.field("after", peer.after).field("after_on", to_text(peer.after_on)).field("after_source", peer.after_source);
  json.field("left_out_reason", peer.left_out_reason).end_object();
}

std::string to_json(PeerValues const& peer) {
  auto json = JsonWriter{};
  write_peer(json, peer);
  return json.take();
}

}  // namespace baeumgil
