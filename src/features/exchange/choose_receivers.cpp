#include "features/exchange/choose_receivers.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/cases/find_case.h"
#include "features/exchange/receiver_store.h"
#include "features/exchange/shared_case.h"
#include "features/targets/find_institution.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr std::size_t kMostReceivers = 100;

std::string receivers_json(std::vector<Institution> const& receivers) {
  auto json = JsonWriter{};
  json.begin_object().key("receivers").begin_array();
  for (auto const& one : receivers) json.value(one.shown_name());
  return json.end_array().end_object().take();
}

Result<std::vector<Institution>> read_receivers(Tx& tx, std::vector<std::string> const& names) {
  if (names.size() > kMostReceivers) return invalid("names", "exchange.receivers.too_many", {std::to_string(kMostReceivers)});
  auto receivers = std::vector<Institution>{};
  for (auto const& name : names) {
    auto found = find_institution_by_code(tx, name);
    if (!found) found = find_institution_by_name(tx, name);
    if (!found) return invalid("names", "exchange.receivers.unknown", {name});
    if (found->id == tx.institution()) return invalid("names", "exchange.receivers.own");
    if (std::ranges::find(receivers, found->id, &Institution::id) == receivers.end()) receivers.push_back(*found);
  }
  return receivers;
}

}  // namespace

Result<CaseId> choose_receivers(Database& db, Actor const& actor, CaseId id, std::vector<std::string> const& names) {
  return db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto const found = TRY(find_case(tx, actor, id));
    if (!may_exchange(actor)) return forbidden("exchange.not_officer");
    if (found.share_scope != ShareScope::institutions) return conflict("exchange.receivers.not_between");
    auto const before = list_receivers(tx, id);
    auto const receivers = TRY(read_receivers(tx, names));
    store_receivers(tx, id, receivers, actor.person);
    record_event(tx, actor,
                 {.verb = "case.receivers_chosen",
                  .subject = {"case", id.value, found.title},
                  .before = receivers_json(before),
                  .after = receivers_json(receivers)});
    return id;
  });
}

}  // namespace baeumgil
