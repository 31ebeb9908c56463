#include "features/awards/awards_feature.h"

#include "features/awards/award_api.h"
#include "features/awards/award_pages.h"
#include "features/awards/nomination_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void add_round_routes(Router& router, AwardPages const& pages) {
  router.get("/awards", Access::staff, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
  router.get("/awards/register", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.prizes_given(request, actor); });
  router.get("/awards/new", Access::staff, [pages](auto const& request, auto const& actor) { return pages.new_form(request, actor); });
  router.post("/awards", Access::staff, [pages](auto const& request, auto const& actor) { return pages.create(request, actor); });
  router.get("/awards/{id}", Access::staff, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  for (auto const& move : round_moves()) {
    auto const path = "/awards/{id}/" + std::string{move.noun};
    if (move.asks)
      router.get(path, Access::staff, [pages, &move](auto const& request, auto const& actor) { return pages.step(request, actor, move); });
    router.post(path, Access::staff,
                [pages, &move](auto const& request, auto const& actor) { return pages.carry_out(request, actor, move); });
  }
}

void add_nomination_routes(Router& router, NominationPages const& pages) {
  router.get("/awards/{id}/nominations/new", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.new_form(request, actor); });
  router.post("/awards/{id}/nominations", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.create(request, actor); });
  router.get("/nominations/{id}", Access::staff, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  router.get("/nominations/{id}/eligibility", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.eligibility(request, actor); });
  router.post("/nominations/{id}/eligibility", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.judge(request, actor); });
  router.get("/nominations/{id}/revocation", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.revocation(request, actor); });
  router.post("/nominations/{id}/revocation", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.revoke(request, actor); });
  router.post("/nominations/{id}/scores", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.score(request, actor); });
}

}  // namespace

void add_awards_feature(FeatureHost& host) {
  host.site.add_menu({.group_key = "menu.awards", .label_key = "award.menu", .path = "/awards", .access = Access::staff});
  host.site.add_menu({.group_key = "menu.awards", .label_key = "award.register", .path = "/awards/register", .access = Access::staff});
  add_round_routes(host.router, AwardPages{host.db, host.site});
  add_nomination_routes(host.router, NominationPages{host.db, host.site});
  add_award_api(host.router, {host.db});
}

}  // namespace baeumgil
