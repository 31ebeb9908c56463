#include "features/teams/teams_feature.h"

#include "features/teams/call_api.h"
#include "features/teams/call_pages.h"
#include "features/teams/team_api.h"
#include "features/teams/team_document.h"
#include "features/teams/team_pages.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void add_call_routes(Router& router, CallPages const& pages) {
  router.get("/calls", Access::staff, handler(pages, &CallPages::list));
  router.get("/teams/{id}/calls", Access::staff, handler(pages, &CallPages::list_of_team));
  router.post("/teams/{id}/calls", Access::staff, handler(pages, &CallPages::open));
  router.post("/calls/{id}/answers", Access::staff, handler(pages, &CallPages::answer));
  router.post("/calls/{id}/answer-withdrawal", Access::staff, handler(pages, &CallPages::withdraw));
  router.post("/calls/{id}/acceptance", Access::staff, handler(pages, &CallPages::accept));
  router.post("/calls/{id}/refusal", Access::staff, handler(pages, &CallPages::decline));
  router.post("/calls/{id}/closing", Access::staff, handler(pages, &CallPages::close));
}

}  // namespace

void add_teams_feature(FeatureHost& host) {
  auto const pages = TeamPages{host.db, host.site};
  host.site.add_menu({.group_key = "menu.benchmarking", .label_key = "team.menu", .path = "/teams", .access = Access::staff});
  auto& router = host.router;
  router.get("/teams", Access::staff, handler(pages, &TeamPages::list));
  router.get("/teams/new", Access::staff, handler(pages, &TeamPages::new_form));
  router.post("/teams", Access::staff, handler(pages, &TeamPages::create));
  router.get("/teams/{id}", Access::staff, handler(pages, &TeamPages::show));
  add_paper(router, Access::staff, "/teams/{id}/application", {host.db, host.site.locale()}, read_team_application);
  router.get("/teams/{id}/edit", Access::staff, handler(pages, &TeamPages::edit_form));
  router.post("/teams/{id}", Access::staff, handler(pages, &TeamPages::edit));
  router.post("/teams/{id}/hosts", Access::staff, handler(pages, &TeamPages::add_host));
  router.post("/teams/{id}/host-removal", Access::staff, handler(pages, &TeamPages::remove_host));
  router.post("/teams/{id}/invitation", Access::staff, handler(pages, &TeamPages::invite));
  router.post("/teams/{id}/member-removal", Access::staff, handler(pages, &TeamPages::remove));
  router.post("/teams/{id}/answer", Access::staff, handler(pages, &TeamPages::reply));
  router.post("/teams/{id}/substitute", Access::staff, handler(pages, &TeamPages::substitute));
  router.post("/teams/{id}/submission", Access::staff, handler(pages, &TeamPages::submit));
  router.post("/teams/{id}/member-confirmation", Access::staff, handler(pages, &TeamPages::confirm_one));
  router.post("/teams/{id}/confirmation", Access::staff, handler(pages, &TeamPages::confirm));
  router.post("/teams/{id}/return", Access::staff, handler(pages, &TeamPages::send_back));
  router.post("/teams/{id}/withdrawal", Access::staff, handler(pages, &TeamPages::withdraw));
  router.post("/teams/{id}/closing", Access::staff, handler(pages, &TeamPages::close));
  add_call_routes(router, {host.db, host.site});
  add_team_api(router, host.db);
  add_call_api(router, host.db);
}

}  // namespace baeumgil
