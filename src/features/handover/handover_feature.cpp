#include "features/handover/handover_feature.h"

#include "features/handover/handover_api.h"
#include "features/handover/handover_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_handover_feature(FeatureHost& host) {
  auto const pages = HandoverPages{host.db, host.site};
  host.site.add_menu({.group_key = "menu.results", .label_key = "handover.menu", .path = "/handovers", .access = Access::staff});
  auto& router = host.router;
  router.get("/handovers", Access::staff, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
  router.post("/handovers", Access::staff, [pages](auto const& request, auto const& actor) { return pages.add(request, actor); });
  router.get("/handovers/new", Access::staff, [pages](auto const& request, auto const& actor) { return pages.make(request, actor); });
  router.get("/handovers/{id}", Access::staff, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  router.get("/handovers/{id}/answers", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.reply(request, actor); });
  router.post("/handovers/{id}/answers", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.answer(request, actor); });
  add_handover_api(router, host.db);
}

}  // namespace baeumgil
