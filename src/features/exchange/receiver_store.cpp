#include "features/exchange/receiver_store.h"

namespace baeumgil {

std::vector<Institution> list_receivers(Tx& tx, CaseId id) {
  return tx.list(
      "SELECT s.id, s.code, s.name, s.full_name FROM case_receivers r JOIN cases c ON c.institution_id = r.institution_id AND c.id = "
      "r.case_id "
      "AND c.share_scope = 'institutions' JOIN shared_institutions s ON s.id = r.receiver_id "
      "WHERE r.institution_id = $institution AND r.case_id = $1 ORDER BY s.name, s.id",
      [](Row& row) {
        auto receiver = Institution{.id = row.next<InstitutionId>(), .code = row.next<std::string>()};
        receiver.name = row.next<std::string>();
        receiver.full_name = row.next<std::string>();
        return receiver;
      },
      id);
}

std::map<CaseId, std::string> name_receivers(Tx& tx) {
  auto names = std::map<CaseId, std::string>{};
  tx.each(
      "SELECT r.case_id, s.name FROM case_receivers r JOIN cases c ON c.institution_id = r.institution_id AND c.id = r.case_id "
      "AND c.share_scope = 'institutions' JOIN shared_institutions s ON s.id = r.receiver_id "
      "WHERE r.institution_id = $institution ORDER BY s.name, s.id",
      [&](Row& row) {
        auto& text = names[row.next<CaseId>()];
        text += (text.empty() ? "" : ", ") + row.next<std::string>();
      });
  return names;
}

void store_receivers(Tx& tx, CaseId id, std::vector<Institution> const& receivers, PersonId by) {
  tx.change("DELETE FROM case_receivers WHERE institution_id = $institution AND case_id = $1", id);
  for (auto const& receiver : receivers)
    tx.change(
        "INSERT INTO case_receivers (institution_id, case_id, receiver_id, chosen_by_id, chosen_at) VALUES ($institution, $1, $2, $3, $4)",
        id, receiver.id, by, tx.now());
}

void insert_arrived(Tx& tx, ArrivedBundle const& arrived) {
  tx.change(
      "INSERT INTO arrived_bundles (institution_id, id, from_name, content, arrived_at) VALUES ($institution, $1, $2, $3, $4) "
      "ON CONFLICT (institution_id, id) DO NOTHING",
      arrived.id, arrived.from_name, arrived.content, tx.now());
}

Result<ArrivedBundle> find_arrived(Tx& tx, ArrivedBundleId id) {
  auto found = tx.find(
      "SELECT id, from_name, content, arrived_at FROM arrived_bundles WHERE institution_id = $institution AND id = $1",
      [](Row& row) {
        auto arrived = ArrivedBundle{.id = row.next<ArrivedBundleId>(), .from_name = row.next<std::string>()};
        arrived.content = row.next<std::string>();
        arrived.arrived_at = row.next<Instant>();
        return arrived;
      },
      id);
  if (!found) return not_found();
  return *std::move(found);
}

std::vector<ArrivedBundle> list_arrived(Tx& tx) {
  return tx.list(
      "SELECT id, from_name, arrived_at FROM arrived_bundles WHERE institution_id = $institution ORDER BY arrived_at DESC, id DESC LIMIT "
      "100",
      [](Row& row) {
        auto arrived = ArrivedBundle{.id = row.next<ArrivedBundleId>(), .from_name = row.next<std::string>()};
        arrived.arrived_at = row.next<Instant>();
        return arrived;
      });
}

void remove_arrived(Tx& tx, ArrivedBundleId id) {
  tx.change("DELETE FROM arrived_bundles WHERE institution_id = $institution AND id = $1", id);
}

}  // namespace baeumgil
