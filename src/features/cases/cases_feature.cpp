#include "features/cases/cases_feature.h"

#include "features/cases/as_outsiders_read.h"
#include "features/cases/case_api.h"
#include "features/cases/case_citation.h"
#include "features/cases/case_mail_pages.h"
#include "features/cases/case_pages.h"
#include "features/cases/move_case.h"
#include "features/publications/public_cover.h"
#include "platform/db/database.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"
#include "platform/jobs/jobs.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

// /cases/{id}/citation.bib and .ris
void add_citation(FeatureHost& host, std::string const& ending, std::string const& type,
                  std::string (*make)(CaseToPrint const&, std::string const&)) {
  host.router.get("/cases/{id}/citation." + ending, Access::staff,
                  [&host, ending, type, make](Request const& request, Actor const& actor) -> Result<Response> {
                    auto const id = request.id<CaseId>();
                    if (!id) return not_found();
                    auto const read = host.db.read(actor, [&](Tx& tx) -> Result<CaseToPrint> {
                      auto found = TRY(read_case_to_print(tx, actor, *id));
                      found.found = as_outsiders_read(load_edition_cover(tx, id->value), std::move(found.found));  // made to be quoted
                      return found;
                    });
                    auto const cited = TRY(read);
                    return download(type, cited.found.number + "." + ending, make(cited, host.base_address + "/cases/" + to_text(*id)));
                  });
}

}  // namespace

void add_cases_feature(FeatureHost& host, CaseHooks const& hooks) {
  auto const pages = CasePages{host.db, host.site, hooks};
  host.site.add_menu({.group_key = "menu.results", .label_key = "case.menu", .path = "/cases", .access = Access::staff});
  auto& router = host.router;
  router.get("/cases", Access::staff, handler(pages, &CasePages::list));
  router.get("/cases/map", Access::staff, handler(pages, &CasePages::map));
  router.get("/cases/new", Access::staff, handler(pages, &CasePages::new_form));
  router.post("/cases", Access::staff, handler(pages, &CasePages::create));
  router.get("/reports/{id}/cases/new", Access::staff, handler(pages, &CasePages::draw_form));
  router.post("/reports/{id}/cases", Access::staff, handler(pages, &CasePages::draw));
  router.get("/cases/{id}", Access::staff, handler(pages, &CasePages::show));
  add_downloads(router, Access::staff, "/cases/{id}/card", pages, &CasePages::file);
  add_citation(host, "bib", "application/x-bibtex; charset=utf-8", to_bibtex);
  add_citation(host, "ris", "application/x-research-info-systems; charset=utf-8", to_ris);
  router.get("/cases/{id}/edit", Access::staff, handler(pages, &CasePages::edit_form));
  router.post("/cases/{id}", Access::staff, handler(pages, &CasePages::edit));
  router.post("/cases/{id}/submission", Access::staff, handler(pages, &CasePages::hand_in));
  router.post("/cases/{id}/check", Access::staff, handler(pages, &CasePages::check));
  router.post("/cases/{id}/publication", Access::staff, handler(pages, &CasePages::publish));
  router.post("/cases/{id}/return", Access::staff, handler(pages, &CasePages::send_back));
  router.post("/cases/{id}/renewal", Access::staff, handler(pages, &CasePages::renew));
  router.post("/cases/{id}/retirement", Access::staff, handler(pages, &CasePages::retire));
  router.post("/cases/{id}/issues", Access::staff, handler(pages, &CasePages::match));
  router.post("/cases/{id}/issues/{issue}/removal", Access::staff, handler(pages, &CasePages::unmatch));
  add_case_mail_routes(router, {host.db, host.site, host.base_address});
  add_case_api(router, {host.db});
  auto& db = host.db;
  host.jobs.handle(std::string{kAgeCasesJob},
                   [&db](Job const& job) { return age_cases(db, Actor{.institution = job.institution, .via = Via::job}); });
}

}  // namespace baeumgil
