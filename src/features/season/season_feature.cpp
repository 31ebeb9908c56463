#include "features/season/season_feature.h"

#include "features/season/ask_proposal.h"
#include "features/season/proposal_pages.h"
#include "features/season/season_api.h"
#include "features/season/season_pages.h"
#include "platform/html/site.h"
#include "platform/jobs/jobs.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void add_season_routes(Router& router, SeasonPages const& pages) {
  router.get("/seasons", Access::staff, handler(pages, &SeasonPages::list));
  router.get("/seasons/new", Access::staff, handler(pages, &SeasonPages::new_form));
  router.post("/seasons", Access::staff, handler(pages, &SeasonPages::create));
  router.get("/seasons/{id}", Access::staff, handler(pages, &SeasonPages::show));
  router.get("/seasons/{id}/edit", Access::staff, handler(pages, &SeasonPages::edit_form));
  router.post("/seasons/{id}", Access::staff, handler(pages, &SeasonPages::edit));
  router.post("/seasons/{id}/hosts", Access::staff, handler(pages, &SeasonPages::add_host));
  router.post("/seasons/{id}/host-removal", Access::staff, handler(pages, &SeasonPages::remove_host));
  router.post("/seasons/{id}/proposals", Access::staff, handler(pages, &SeasonPages::ask));
}

void add_wish_routes(Router& router, WishPages const& wishes, StaffingPages const& staffing) {
  router.get("/seasons/{id}/wish", Access::staff, handler(wishes, &WishPages::form));
  router.post("/seasons/{id}/wish", Access::staff, handler(wishes, &WishPages::state));
  router.post("/seasons/{id}/wish-withdrawal", Access::staff, handler(wishes, &WishPages::withdraw));
  router.get("/seasons/{id}/wishes", Access::staff, handler(wishes, &WishPages::list));
  router.get("/staffing", Access::staff, handler(staffing, &StaffingPages::list));
  router.post("/staffing", Access::staff, handler(staffing, &StaffingPages::set));
  router.post("/staffing/removal", Access::staff, handler(staffing, &StaffingPages::remove));
}

void add_proposal_routes(Router& router, ProposalPages const& pages) {
  router.get("/proposals/{id}", Access::staff, handler(pages, &ProposalPages::show));
  router.post("/proposals/{id}/cancellation", Access::staff, handler(pages, &ProposalPages::cancel));
  router.post("/proposals/{id}/teams", Access::staff, handler(pages, &ProposalPages::form_teams));
  router.post("/proposals/{id}/moves", Access::staff, handler(pages, &ProposalPages::move));
  router.post("/proposals/{id}/person-lock", Access::staff, handler(pages, &ProposalPages::lock_member));
  router.get("/proposals/{id}/teams/{number}", Access::staff, handler(pages, &ProposalPages::show_team));
  router.post("/proposals/{id}/teams/{number}/journey", Access::staff, handler(pages, &ProposalPages::journey));
  router.post("/proposals/{id}/teams/{number}/split", Access::staff, handler(pages, &ProposalPages::split));
  router.post("/proposals/{id}/teams/{number}/dissolution", Access::staff, handler(pages, &ProposalPages::dissolve));
  router.post("/proposals/{id}/teams/{number}/lock", Access::staff, handler(pages, &ProposalPages::lock));
}

}  // namespace

void add_season_feature(FeatureHost& host) {
  host.site.add_menu({.group_key = "menu.benchmarking", .label_key = "season.menu", .path = "/seasons", .access = Access::staff});
  add_season_routes(host.router, {host.db, host.site});
  add_wish_routes(host.router, {host.db, host.site}, {host.db, host.site});
  add_proposal_routes(host.router, {host.db, host.site});
  add_season_api(host.router, host.db);
  host.jobs.handle(std::string{kProposalJob}, [&db = host.db](Job const& job) { return run_proposal(db, job); });
}

}  // namespace baeumgil
