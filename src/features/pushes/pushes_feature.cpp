#include "features/pushes/pushes_feature.h"

#include "features/pushes/push_matches.h"
#include "features/pushes/push_pages.h"
#include "features/pushes/push_store.h"
#include "platform/html/site.h"
#include "platform/jobs/jobs.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiSchema push_schema() {
  return {.name = "Push",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "noun", .values = words_of<PushedNoun>()},
                     {.name = "row_id", .type = ApiType::id, .description = "of the case or report"},
                     {.name = "title"},
                     {.name = "issue_id", .type = ApiType::id},
                     {.name = "issue_title"},
                     {.name = "department_id", .type = ApiType::id},
                     {.name = "finder_id", .type = ApiType::id},
                     {.name = "finder_name"},
                     {.name = "state", .values = words_of<PushState>()},
                     {.name = "reason"},
                     {.name = "pushed_at", .type = ApiType::instant},
                     {.name = "answered_at", .type = ApiType::instant, .nullable = true}}};
}

void add_api(Router& router, PushPages const& pages) {
  router.api({.path = "/api/v1/pushes",
              .summary = "What fits the open issues of the caller's department, waiting ones first",
              .tag = "pushes",
              .answer = ApiAnswer::page,
              .schema = push_schema()},
             Access::staff, handler(pages, &PushPages::json));
  router.api({.method = Method::post,
              .path = "/api/v1/pushes/{id}/acceptance",
              .summary = "Accept it: a case is bound to the issue",
              .tag = "pushes",
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &PushPages::accept_by_program));
  router.api({.method = Method::post,
              .path = "/api/v1/pushes/{id}/refusal",
              .summary = "Decline it, with the reason",
              .tag = "pushes",
              .input = {{.name = "reason", .description = "not needed once the issue is closed", .required = false}},
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &PushPages::decline_by_program));
}

// Once an hour: something new has not been held against the issues yet.
std::int64_t call_the_matcher(Tx& tx, Instant) {
  if (!list_unmatched(tx, tx.now() - kPushedWithinSeconds).empty()) queue_job(tx, kPushJob, {}, tx.now(), "all");
  return 0;
}

}  // namespace

void add_pushes_feature(FeatureHost& host) {
  auto const pages = PushPages{host.db, host.site};
  auto& router = host.router;
  host.site.add_menu({.group_key = "menu.sharing", .label_key = "push.menu", .path = "/pushes", .access = Access::staff});
  router.get("/pushes", Access::staff, handler(pages, &PushPages::list));
  router.post("/pushes/{id}/acceptance", Access::staff, handler(pages, &PushPages::accept));
  router.post("/pushes/{id}/refusal", Access::staff, handler(pages, &PushPages::decline));
  router.get("/people/{id}/finds", Access::staff, handler(pages, &PushPages::finds));
  add_api(router, pages);
  host.jobs.handle(std::string{kPushJob}, [&host](Job const& job) { return push_matches(host.db, host.search, job.institution); });
  host.jobs.hourly(call_the_matcher);
}

}  // namespace baeumgil
