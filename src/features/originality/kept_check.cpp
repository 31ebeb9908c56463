#include "features/originality/kept_check.h"

#include "features/originality/check_originality.h"
#include "features/originality/originality_store.h"
#include "features/reports/find_report.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

constexpr auto kPause = 3;  // seconds, for more savings to come

std::optional<Originality> check(Tx& tx, Actor const& everyone, ReportId id) {
  auto const report = find_report(tx, everyone, id);
  if (!report || report->state == ReportState::accepted) return std::nullopt;
  return check_originality(tx, everyone, *report, load_rule_book(tx));
}

}  // namespace

void ask_for_check(Tx& tx, ReportId id) {
  make_check_stale(tx, id);
  queue_job(tx, kOriginalityJob, to_text(id), tx.now() + kPause, to_text(id));
}

Result<Done> check_in_background(Database& db, InstitutionId institution, ReportId id) {
  auto const everyone = Actor{.institution = institution, .via = Via::job};
  auto const found = db.read(institution, [&](Tx& tx) { return check(tx, everyone, id); });
  if (!found) return Done{};
  return db.write(everyone, [&](Tx& tx) -> Result<Done> {
    put_check(tx, id,
              {.report_version = found->report_version,
               .checked_at = tx.now(),
               .texts = found->texts,
               .passages = static_cast<int>(found->passages.size()),
               .unexplained = found->unexplained()});
    return Done{};
  });
}

}  // namespace baeumgil
