#include "features/publications/publications_feature.h"

#include "features/publications/publication_pages.h"
#include "features/publications/publication_store.h"
#include "features/publications/rule_on_finding.h"
#include "platform/html/site.h"
#include "platform/jobs/jobs.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void add_routes(Router& router, PublicationPages const& pages, std::string const& base) {
  router.get(base, Access::staff, handler(pages, &PublicationPages::review));
  router.get(base + "/ruling", Access::staff, handler(pages, &PublicationPages::ruling_form));
  router.post(base + "/ruling", Access::staff, handler(pages, &PublicationPages::rule));
  router.get(base + "/comparison", Access::staff, handler(pages, &PublicationPages::compare));
  router.post(base + "/release", Access::staff, handler(pages, &PublicationPages::release));
  router.post(base + "/withdrawal", Access::staff, handler(pages, &PublicationPages::take_back));
  for (auto const format : {DocumentFormat::pdf, DocumentFormat::hwpx, DocumentFormat::html})
    router.get(base + "/edition." + std::string{extension_of(format)}, Access::staff,
               [pages, format](auto const& request, auto const& actor) { return pages.edition(request, actor, format); });
}

// Once an hour: the day of something withheld has passed.
std::int64_t call_the_lifter(Tx& tx, Instant) {
  if (!list_ended(tx, tx.today()).empty()) queue_job(tx, kLiftJob, {}, tx.now(), "all");
  return 0;
}

}  // namespace

void add_publications_feature(FeatureHost& host) {
  auto const of_reports = PublicationPages{host.db, host.site, host.files, PublishedNoun::report};
  auto const of_cases = PublicationPages{host.db, host.site, host.files, PublishedNoun::good_case};
  host.site.add_menu({.group_key = "menu.admin", .label_key = "publication.list", .path = "/publications", .access = Access::officer});
  host.router.api({.path = "/api/v1/publications",
                   .summary = "Reports and cases that may be public, and whether their edition is released",
                   .tag = "publications",
                   .answer = ApiAnswer::page,
                   .schema = {.name = "Publication",
                              .fields = {{.name = "id", .type = ApiType::id, .description = "of the report or case"},
                                         {.name = "noun", .values = words_of<PublishedNoun>()},
                                         {.name = "title"},
                                         {.name = "is_released", .type = ApiType::boolean},
                                         {.name = "released_at", .type = ApiType::instant, .nullable = true},
                                         {.name = "released_by"},
                                         {.name = "withheld", .type = ApiType::integer, .description = "places that are covered"}}}},
                  Access::staff, handler(of_reports, &PublicationPages::list_json));
  host.router.get("/publications", Access::staff, handler(of_reports, &PublicationPages::list));
  add_routes(host.router, of_reports, "/reports/{id}/publication");
  add_routes(host.router, of_cases, "/cases/{id}/publication");
  host.router.get("/reports/{id}/publication/folder.zip", Access::officer, handler(of_reports, &PublicationPages::folder));
  host.router.get("/reports/{id}/publication/photos", Access::staff, handler(of_reports, &PublicationPages::photos));
  host.router.post("/reports/{id}/publication/photos", Access::staff, handler(of_reports, &PublicationPages::change));
  host.router.get("/reports/{id}/publication/photo", Access::staff, handler(of_reports, &PublicationPages::photo));
  host.jobs.handle(std::string{kLiftJob}, [&host](Job const& job) { return propose_lifting(host.db, job.institution); });
  host.jobs.hourly(call_the_lifter);
}

}  // namespace baeumgil
