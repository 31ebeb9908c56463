#include "features/originality/print_keeper.h"
#include "features/audit/event_order.h"

#include "features/cases/find_case.h"
#include "features/originality/name_list.h"
#include "features/originality/originality_store.h"
#include "features/originality/report_text.h"
#include "features/reports/find_report.h"
#include "platform/db/database.h"
#include "platform/db/tenants.h"
#include "platform/originality/prints.h"

namespace baeumgil {
namespace {

constexpr auto kAtOnce = 200;

std::string read_text(Tx& tx, OriginalRef const& ref) {
  auto const everyone = Actor{.institution = tx.institution(), .via = Via::job};
  if (ref.noun == OriginalNoun::report) {
    auto const report = find_report(tx, everyone, ReportId{ref.id});
    return report ? text_of(*report) : std::string{};
  }
  if (ref.noun == OriginalNoun::case_card) {
    auto const found = find_case(tx, everyone, CaseId{ref.id});
    return found ? text_of(*found) : std::string{};
  }
  auto const text = find_public_text(tx, PublicTextId{ref.id});
  return text ? text->body : std::string{};
}

struct Made {
  StaleText text{};
  std::string prints{};
};

std::vector<Made> make_prints(Tx& tx) {
  auto made = std::vector<Made>{};
  for (auto const& stale : list_stale_texts(tx, kAtOnce))
    made.push_back({.text = stale, .prints = packed(prints_of(landmarked(read_text(tx, stale.of), carried_names())))});
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
    seen_[tenant] = newest;
  }
}

}  // namespace baeumgil
