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

ApiSchema review_schema() {
  auto const findings = std::vector<ApiField>{{.name = "kind", .values = words_of<WithheldKind>()},
                                              {.name = "text", .description = "of a part its heading"},
                                              {.name = "places", .type = ApiType::integer},
                                              {.name = "context"},
                                              {.name = "is_covered", .type = ApiType::boolean},
                                              {.name = "ruling", .nullable = true, .values = words_of<CoverRuling>()},
                                              {.name = "ground", .nullable = true, .values = words_of<WithholdingGround>()},
                                              {.name = "reason"},
                                              {.name = "until", .type = ApiType::date, .nullable = true}};
  return {.name = "PublicationReview",
          .fields = {{.name = "id", .type = ApiType::id, .description = "of the report or case"},
                     {.name = "noun", .values = words_of<PublishedNoun>()},
                     {.name = "number"},
                     {.name = "title"},
                     {.name = "may_be_public", .type = ApiType::boolean},
                     {.name = "needs_part", .type = ApiType::boolean, .description = "something must be withheld before it is released"},
                     {.name = "released_at", .type = ApiType::instant, .nullable = true},
                     {.name = "findings", .type = ApiType::array, .fields = findings}}};
}

void add_api(Router& router, PublicationPages const& pages, std::string const& base, std::string const& what) {
  router.api({.path = "/api/v1" + base,
              .summary = "What was found in a " + what + " before everybody reads it, and how it was ruled",
              .tag = "publications",
              .schema = review_schema()},
             Access::staff, handler(pages, &PublicationPages::show_json));
  router.api({.method = Method::post,
              .path = "/api/v1" + base + "/rulings",
              .summary = "Cover or keep words of a " + what + ", or withhold a part",
              .tag = "publications",
              .input = {{.name = "kind", .values = words_of<WithheldKind>()},
                        {.name = "text", .description = "as it stands there; of a part its heading", .max_length = kLongestPhrase},
                        {.name = "ruling", .values = words_of<CoverRuling>()},
                        {.name = "ground", .description = "of what is covered", .required = false, .values = words_of<WithholdingGround>()},
                        {.name = "reason", .description = "of what is kept", .required = false, .max_length = kLongestReason},
                        {.name = "until", .type = ApiType::date, .description = "the last day", .required = false}},
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &PublicationPages::rule_by_program));
  router.api({.method = Method::post,
              .path = "/api/v1" + base + "/release",
              .summary = "Release the public edition of a " + what,
              .tag = "publications",
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &PublicationPages::release_by_program));
  router.api({.method = Method::post,
              .path = "/api/v1" + base + "/withdrawal",
              .summary = "Take the public edition of a " + what + " back",
              .tag = "publications",
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &PublicationPages::take_back_by_program));
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
  add_api(host.router, of_reports, "/reports/{id}/publication", "report");
  add_api(host.router, of_cases, "/cases/{id}/publication", "case");
  host.router.get("/reports/{id}/publication/folder.zip", Access::officer, handler(of_reports, &PublicationPages::folder));
  host.router.get("/reports/{id}/publication/photos", Access::staff, handler(of_reports, &PublicationPages::photos));
  host.router.post("/reports/{id}/publication/photos", Access::staff, handler(of_reports, &PublicationPages::change));
  host.router.get("/reports/{id}/publication/photo", Access::staff, handler(of_reports, &PublicationPages::photo));
  host.jobs.handle(std::string{kLiftJob}, [&host](Job const& job) { return propose_lifting(host.db, job.institution); });
  host.jobs.hourly(call_the_lifter);
}

}  // namespace baeumgil
