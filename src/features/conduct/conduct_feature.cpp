#include "features/conduct/conduct_feature.h"

#include "features/conduct/conduct_api.h"
#include "features/conduct/conduct_pages.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_conduct_feature(FeatureHost& host) {
  auto const pages = ConductPages{host.db, host.site};
  auto const duties = DutyPages{host.db, host.site};
  auto& router = host.router;
  router.get("/trips/{id}/conduct", Access::staff, handler(pages, &ConductPages::show));
  router.post("/trips/{id}/conduct", Access::staff, handler(pages, &ConductPages::record));
  router.post("/trips/{id}/conduct/withdrawal", Access::staff, handler(pages, &ConductPages::withdraw));
  router.get("/emergency-duties", Access::staff, handler(duties, &DutyPages::list));
  router.post("/emergency-duties", Access::staff, handler(duties, &DutyPages::order));
  router.post("/emergency-duties/{id}/lifting", Access::staff, handler(duties, &DutyPages::lift));
  add_conduct_api(router, host.db);
}

}  // namespace baeumgil
