#include "features/host_word/host_word_feature.h"

#include "features/host_word/ask_host.h"
#include "features/host_word/host_word_pages.h"
#include "features/host_word/host_word_store.h"
#include "platform/jobs/jobs.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiSchema word_schema() {
  return {.name = "HostWord",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "case_id", .type = ApiType::id},
                     {.name = "kind", .values = words_of<HostWordKind>()},
                     {.name = "state", .values = words_of<HostWordState>()},
                     {.name = "contact"},
                     {.name = "note"},
                     {.name = "asked_at", .type = ApiType::instant},
                     {.name = "answer_by", .type = ApiType::date},
                     {.name = "respondent"},
                     {.name = "text", .description = "the correction, or why it should be removed"},
                     {.name = "answered_at", .type = ApiType::instant, .nullable = true},
                     {.name = "settled_at", .type = ApiType::instant, .nullable = true},
                     {.name = "settlement"}}};
}

void add_api(Router& router, HostWordPages const& pages) {
  router.api({.path = "/api/v1/cases/{id}/host-words",
              .summary = "What the host said to what we wrote of it, newest first",
              .tag = "cases",
              .answer = ApiAnswer::page,
              .schema = word_schema()},
             Access::staff, handler(pages, &HostWordPages::json));
  router.api({.method = Method::post,
              .path = "/api/v1/cases/{id}/host-words",
              .summary = "Ask the host to confirm a case, by a mail with a secret link",
              .tag = "cases",
              .input = {{.name = "email", .max_length = 200},
                        {.name = "contact", .required = false, .max_length = 200},
                        {.name = "note", .required = false}},
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &HostWordPages::ask_by_program));
  router.api({.method = Method::post,
              .path = "/api/v1/host-words/{id}/settlement",
              .summary = "Say what came of the host's correction or wish",
              .tag = "cases",
              .input = {{.name = "settlement"}},
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &HostWordPages::settle_by_program));
}

// Once an hour: something waits for the clock, so the job that knows the address of the program is asked to come.
std::int64_t call_the_clock(Tx& tx, Instant) {
  if (count_waiting_for_clock(tx) > 0) queue_job(tx, kHostWordJob, {}, tx.now(), "all");
  return 0;
}

}  // namespace

void add_host_word_feature(FeatureHost& host) {
  auto const pages = HostWordPages{host.db, host.site, host.base_address};
  auto& router = host.router;
  router.get("/cases/{id}/host-word", Access::staff, handler(pages, &HostWordPages::desk));
  router.post("/cases/{id}/host-word", Access::staff, handler(pages, &HostWordPages::ask));
  router.post("/host-words/{id}/settlement", Access::staff, handler(pages, &HostWordPages::settle));
  router.get("/host-word/{token}", Access::link, handler(pages, &HostWordPages::show));
  router.post("/host-word/{token}", Access::link, handler(pages, &HostWordPages::answer));
  add_api(router, pages);
  host.jobs.handle(std::string{kHostWordJob}, [&host](Job const& job) {
    return put_yearly_questions(host.db, Actor{.institution = job.institution, .via = Via::job}, host.base_address);
  });
  host.jobs.hourly(call_the_clock);
}

}  // namespace baeumgil
