#include "features/stand_ins/stand_ins_feature.h"

#include "features/stand_ins/stand_in_api.h"
#include "features/stand_ins/stand_in_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_stand_ins_feature(FeatureHost& host) {
  auto const pages = StandInPages{host.db, host.site};
  host.site.add_menu({.group_key = "menu.admin", .label_key = "stand_in.menu", .path = "/stand-ins", .access = Access::staff});
  auto& router = host.router;
  router.get("/stand-ins", Access::staff, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
  router.get("/stand-ins/new", Access::staff, [pages](auto const& request, auto const& actor) { return pages.new_form(request, actor); });
  router.post("/stand-ins", Access::staff, [pages](auto const& request, auto const& actor) { return pages.create(request, actor); });
  router.post("/stand-ins/{id}/end", Access::staff, [pages](auto const& request, auto const& actor) { return pages.end(request, actor); });
  add_stand_in_api(router, host.db);
}

}  // namespace baeumgil
