#include "features/exchange/deliver_bundle.h"

#include <algorithm>

#include "base/json_writer.h"
#include "features/audit/record_event.h"
#include "features/exchange/receive_bundle.h"
#include "features/exchange/receiver_store.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/targets/find_institution.h"
#include "platform/db/database.h"
#include "platform/db/tenants.h"
#include "platform/text/base64.h"
#include "platform/text/read_json.h"

namespace baeumgil {
namespace {

// Institutions here that the file is for.
std::vector<InstitutionId> receivers_here(Tx& tx, std::vector<InstitutionId> const& is_for) {
  auto here = list_tenants(tx);
  std::erase(here, tx.institution());
  if (is_for.empty()) return here;
  std::erase_if(here, [&](InstitutionId const& one) { return std::ranges::find(is_for, one) == is_for.end(); });
  return here;
}

}  // namespace

Result<SentCases> deliver_cases(Database& db, Actor const& actor, std::vector<CaseId> const& chosen, bool with_answers,
                                HeadingOf const& heading_of) {
  auto const is_for = TRY(db.read(actor, [&](Tx& tx) { return read_common_receivers(tx, actor, chosen); }));
  auto const here = db.read(actor, [&](Tx& tx) { return receivers_here(tx, is_for); });
  if (here.empty()) return invalid("cases", "exchange.nobody_here");
  auto sent = TRY(seal_cases(db, actor, chosen, with_answers, heading_of));
  auto const content = JsonWriter{}.begin_object().field("bundle", base64(sent.bytes)).end_object().take();
  (void)TRY(db.write(actor, [&](Tx& tx) -> Result<Done> {
    record_sending(tx, actor, sent);
    auto names = JsonWriter{};
    names.begin_object().key("receivers").begin_array();
    for (auto const& to : here) {
      send_parcel(tx, to, kBundleParcel, [&] { return content; });
      if (auto const receiver = find_institution(tx, to)) names.value(receiver->full_name);
    }
    record_event(tx, actor,
                 {.verb = "exchange.delivered",
                  .subject = {.noun = "exchange", .title = sent.title},
                  .after = names.end_array().end_object().take()});
    return Done{};
  }));
  return sent;
}

Result<Done> take_arrival(Tx& tx, Actor const&, Parcel const& parcel) {
  auto const lines = flatten_json(parcel.content);
  if (!lines) return Done{};
  for (auto const& line : *lines) {
    if (line.path != "bundle") continue;
    auto const from = find_institution(tx, parcel.from);
    insert_arrived(tx, {.id = ArrivedBundleId{parcel.id.value}, .from_name = from ? from->full_name : std::string{}, .content = line.text});
    for (auto const& officer : list_people_with(tx, Role::programme_officer))
      notify(tx, {.to = officer.id,
                  .key = "notice.exchange.arrived",
                  .arguments = {from ? from->full_name : std::string{}},
                  .path = "/exchange/desk"});
  }
  return Done{};
}

Result<ReceivedBundleId> open_arrival(Database& db, Actor const& actor, ArrivedBundleId id) {
  auto const arrived = TRY(db.read(actor, [&](Tx& tx) -> Result<ArrivedBundle> {
    if (!may_exchange(actor)) return not_found();
    return find_arrived(tx, id);
  }));
  auto const bundle = TRY(read_bundle_file(from_base64(arrived.content).value_or("")));
  return db.write(actor, [&](Tx& tx) -> Result<ReceivedBundleId> {
    auto const opened = TRY(keep_bundle(tx, actor, bundle));
    remove_arrived(tx, id);
    return opened;
  });
}

Result<Done> put_arrival_away(Database& db, Actor const& actor, ArrivedBundleId id) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    if (!may_exchange(actor)) return not_found();
    auto const arrived = TRY(find_arrived(tx, id));
    remove_arrived(tx, id);
    record_event(tx, actor, {.verb = "exchange.put_away", .subject = {.noun = "exchange", .title = arrived.from_name}});
    return Done{};
  });
}

}  // namespace baeumgil
