#include "features/adoptions/adoptions_feature.h"

#include "features/adoptions/adoption_api.h"
#include "features/adoptions/adoption_document.h"
#include "features/adoptions/adoption_pages.h"
#include "features/adoptions/benefit_pages.h"
#include "features/adoptions/e_approval_document.h"
#include "features/adoptions/follow_delay.h"
#include "features/adoptions/peer_pages.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"
#include "platform/jobs/jobs.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void add_benefits(Router& router, BenefitPages pages) {
  router.get("/adoptions/{id}/benefits/new", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.form(request, actor); });
  router.post("/adoptions/{id}/benefits", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.record(request, actor); });
  router.get("/benefits/{id}/confirmation", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.confirm_form(request, actor); });
  router.post("/benefits/{id}/confirmation", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.confirm(request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/adoptions/{id}/benefits",
              .summary = "Put down what the policy brought in one year, in won",
              .tag = "adoptions",
              .input = {{.name = "year", .type = ApiType::integer},
                        {.name = "kind", .values = {"saving", "revenue", "resident"}},
                        {.name = "amount_won", .type = ApiType::integer},
                        {.name = "sureness", .values = {"settled", "computed", "estimated"}},
                        {.name = "basis", .max_length = 2000}},
              .answer = ApiAnswer::done},
             Access::staff, [pages](auto const& request, auto const& actor) { return pages.api_record(request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/benefits/{id}/confirmation",
              .summary = "Confirm an amount that somebody else put down, with the record that shows it",
              .tag = "adoptions",
              .input = {{.name = "record_no", .max_length = 100}},
              .answer = ApiAnswer::done},
             Access::staff, [pages](auto const& request, auto const& actor) { return pages.api_confirm(request, actor); });
}

}  // namespace

void add_adoptions_feature(FeatureHost& host) {
  auto const pages = AdoptionPages{host.db, host.site};
  host.site.add_menu({.group_key = "menu.results", .label_key = "adoption.menu", .path = "/adoptions", .access = Access::staff});
  auto& router = host.router;
  router.get("/adoptions", Access::staff, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
  router.get("/adoptions/cost-gates", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.cost_gates(request, actor); });
  router.get("/adoptions/calendar", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.calendar(request, actor); });
  router.get("/adoptions/memory", Access::staff, [pages](auto const& request, auto const& actor) { return pages.memory(request, actor); });
  router.get("/adoptions/changes/new", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.change(request, actor); });
  router.post("/adoptions/changes", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.add_change(request, actor); });
  router.get("/adoptions/{id}", Access::staff, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  add_paper(router, Access::staff, "/adoptions/{id}/decision-paper", {host.db, host.site.locale()}, read_decision_paper);
  add_paper(router, Access::staff, "/adoptions/{id}/card", {host.db, host.site.locale()}, read_progress_card);
  add_approval_package(router, "/adoptions/{id}", {host.db, host.site.locale()}, read_approval_package);
  router.get("/cases/{id}/adoptions/new", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.proposal(request, actor); });
  router.post("/cases/{id}/adoptions", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.propose(request, actor); });
  for (auto const& move : adoption_moves()) {
    auto const path = "/adoptions/{id}/" + std::string{move.noun};
    if (move.asks)
      router.get(path, Access::staff, [pages, &move](auto const& request, auto const& actor) { return pages.step(request, actor, move); });
    router.post(path, Access::staff,
                [pages, &move](auto const& request, auto const& actor) { return pages.carry_out(request, actor, move); });
  }
  add_benefits(router, {host.db, host.site});
  add_peers(router, {host.db, host.site});
  add_adoption_api(router, {host.db});
  auto& db = host.db;
  host.jobs.handle(std::string{kFollowAdoptionsJob},
                   [&db](Job const& job) { return follow_adoptions(db, Actor{.institution = job.institution, .via = Via::job}); });
}

}  // namespace baeumgil
