#include "features/escalations/escalations_feature.h"

#include "features/escalations/escalation_pages.h"
#include "features/escalations/escalation_store.h"
#include "features/escalations/follow_deadlines.h"
#include "platform/html/site.h"
#include "platform/jobs/jobs.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiOperation list_operation() {
  return {.path = "/api/v1/escalations",
          .summary = "Who was reminded of a deadline and to whom it was escalated, newest first",
          .tag = "escalations",
          .query = {{.name = "open", .type = ApiType::boolean, .required = false}},
          .answer = ApiAnswer::page,
          .schema = {
              .name = "Escalation",
              .fields = {
                  {.name = "id", .type = ApiType::id},
                  {.name = "noun", .values = words_of<LateNoun>()},
                  {.name = "subject_id", .type = ApiType::id, .description = "of the report, the adoption, the trip or the backpack call"},
                  {.name = "number"},
                  {.name = "title"},
                  {.name = "stage", .values = words_of<EscalationStage>()},
                  {.name = "person_name", .description = "who was told"},
                  {.name = "due_on", .type = ApiType::date},
                  {.name = "rule", .description = "that says when"},
                  {.name = "told_on", .type = ApiType::date},
                  {.name = "ended_on", .type = ApiType::date, .nullable = true}}}};
}

std::int64_t call_the_clock(Tx& tx, Instant) {
  if (has_open_matter(tx, tx.today() + kDaysAhead)) queue_job(tx, kFollowDeadlinesJob, {}, tx.now(), "all");
  return 0;
}

}  // namespace

void add_escalations_feature(FeatureHost& host) {
  auto const pages = EscalationPages{host.db, host.site};
  host.site.add_menu({.group_key = "menu.results", .label_key = "escalation.menu", .path = "/escalations", .access = Access::staff});
  host.router.get("/escalations", Access::staff, handler(pages, &EscalationPages::list));
  host.router.api(list_operation(), Access::staff, handler(pages, &EscalationPages::json));
  host.jobs.handle(std::string{kFollowDeadlinesJob}, [&db = host.db](Job const& job) {
    return follow_deadlines(db, Actor{.institution = job.institution, .via = Via::job});
  });
  host.jobs.hourly(call_the_clock);
}

}  // namespace baeumgil
