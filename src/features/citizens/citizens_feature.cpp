#include "features/citizens/citizens_feature.h"

#include "features/citizens/citizen_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void add_public_routes(Router& router, CitizenPages const& pages) {
  router.get("/open/{code}", Access::everyone, handler(pages, &CitizenPages::home));
  router.get("/open/{code}/trips", Access::everyone, handler(pages, &CitizenPages::trips));
  router.get("/open/{code}/trips.csv", Access::everyone, handler(pages, &CitizenPages::trips_csv));
  router.get("/open/{code}/trips.json", Access::everyone, handler(pages, &CitizenPages::trips_json));
  router.get("/open/{code}/reports/{id}", Access::everyone, handler(pages, &CitizenPages::report));
  router.get("/open/{code}/reports.atom", Access::everyone, handler(pages, &CitizenPages::feed));
  router.get("/open/{code}/reports.csv", Access::everyone, handler(pages, &CitizenPages::reports_csv));
  router.get("/open/{code}/reports.json", Access::everyone, handler(pages, &CitizenPages::reports_json));
  router.get("/open/{code}/cases.atom", Access::everyone, handler(pages, &CitizenPages::case_feed));
  router.get("/open/{code}/adoptions.atom", Access::everyone, handler(pages, &CitizenPages::adoption_feed));
  for (auto const format : {DocumentFormat::pdf, DocumentFormat::hwpx, DocumentFormat::html})
    for (auto const noun : {PublishedNoun::report, PublishedNoun::good_case})
      router.get("/open/{code}/" + std::string{noun == PublishedNoun::report ? "reports" : "cases"} + "/{id}/edition." +
                     std::string{extension_of(format)},
                 Access::everyone,
                 [pages, noun, format](Request const& request, Actor const&) { return pages.edition(request, noun, format); });
  router.get("/open/{code}/adoptions", Access::everyone, handler(pages, &CitizenPages::adoptions));
  router.get("/open/{code}/adoptions.csv", Access::everyone, handler(pages, &CitizenPages::adoptions_csv));
  router.get("/open/{code}/adoptions.json", Access::everyone, handler(pages, &CitizenPages::adoptions_json));
  router.get("/open/{code}/council", Access::everyone, handler(pages, &CitizenPages::council));
  router.get("/open/{code}/council.csv", Access::everyone, handler(pages, &CitizenPages::council_csv));
  router.get("/open/{code}/council.json", Access::everyone, handler(pages, &CitizenPages::council_json));
  router.get("/open/{code}/suggestions", Access::everyone, handler(pages, &CitizenPages::suggestion_form));
  router.post("/open/{code}/suggestions", Access::everyone, handler(pages, &CitizenPages::suggest));
  router.get("/open/{code}/candidates", Access::everyone, handler(pages, &CitizenPages::candidate_form));
  router.post("/open/{code}/candidates", Access::everyone, handler(pages, &CitizenPages::name_candidate));
  router.get("/open/{code}/thanks", Access::everyone, handler(pages, &CitizenPages::thanks));
}

}  // namespace

void add_citizens_feature(FeatureHost& host) {
  auto const pages = CitizenPages{host.db, host.site, host.files, host.base_address};
  host.site.add_menu({.group_key = "menu.admin", .label_key = "citizens.suggestions", .path = "/suggestions", .access = Access::officer});
  add_public_routes(host.router, pages);
  host.router.get("/suggestions", Access::officer, handler(pages, &CitizenPages::list));
  host.router.api(
      {.path = "/api/v1/suggestions",
       .summary = "What citizens suggested, those that wait first",
       .tag = "suggestions",
       .answer = ApiAnswer::page,
       .schema =
           {.name = "Suggestion",
            .fields = {{.name = "id", .type = ApiType::id},
                       {.name = "received_at", .type = ApiType::instant},
                       {.name = "title"},
                       {.name = "body"},
                       {.name = "contact"},
                       {.name = "candidate_id", .type = ApiType::id, .description = "an adoption named for a prize", .nullable = true},
                       {.name = "state", .values = words_of<SuggestionState>()},
                       {.name = "note", .description = "what came of it"},
                       {.name = "handled_by"}}}},
      Access::officer, handler(pages, &CitizenPages::list_json));
  host.router.post("/suggestions/pages", Access::officer, handler(pages, &CitizenPages::open));
  host.router.post("/suggestions/{id}/candidate", Access::officer, handler(pages, &CitizenPages::accept));
  host.router.post("/suggestions/{id}/answer", Access::officer, handler(pages, &CitizenPages::handle));
}

}  // namespace baeumgil
