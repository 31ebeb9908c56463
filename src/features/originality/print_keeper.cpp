#include "features/originality/print_keeper.h"
#include "features/audit/event_order.h"

#include "features/on_site/fill_photo_prints.h"
#include "features/originality/name_list.h"
#include "features/originality/original_text.h"
#include "features/originality/originality_store.h"
#include "platform/db/database.h"
#include "platform/db/tenants.h"
#include "platform/originality/prints.h"

namespace baeumgil {
namespace {

constexpr auto kAtOnce = 200;

struct Made {
  StaleText text{};
  std::string prints{};
};

std::vector<Made> make_prints(Tx& tx) {
  auto made = std::vector<Made>{};
  for (auto const& stale : list_stale_texts(tx, kAtOnce))
    made.push_back({.text = stale, .prints = packed(prints_of(landmarked(original_text(tx, stale.of), carried_names())))});
  return made;
}

}  // namespace

void keep_prints(Database& db, InstitutionId institution) {
  auto const keeper = Actor{.institution = institution, .via = Via::job};
  for (auto made = db.read(institution, make_prints); !made.empty(); made = db.read(institution, make_prints)) {
    auto const kept = db.write(keeper, [&](Tx& tx) -> Result<Done> {
      for (auto const& one : made) put_prints(tx, one.text, one.prints);
      return Done{};
    });
    if (!kept || made.size() < kAtOnce) return;
  }
}

void PrintKeeper::catch_up() {
  for (auto const tenant : db_.read(InstitutionId{}, [](Tx& tx) { return list_tenants(tx); })) {
    auto const newest = db_.read(tenant, [](Tx& tx) { return newest_event(tx); });
    auto const seen = seen_.find(tenant);
    if (seen != seen_.end() && seen->second == newest) continue;
    keep_prints(db_, tenant);
    fill_photo_prints(db_, files_, tenant);
    seen_[tenant] = newest;
  }
}

}  // namespace baeumgil
