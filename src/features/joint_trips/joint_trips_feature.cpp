#include "features/joint_trips/joint_trips_feature.h"

#include "features/joint_trips/joint_api.h"
#include "features/joint_trips/joint_pages.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_joint_trips_feature(FeatureHost& host) {
  auto const pages = JointPages{host.db, host.site};
  auto& router = host.router;
  router.get("/trips/{id}/joint", Access::staff, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  router.post("/trips/{id}/joint", Access::staff, [pages](auto const& request, auto const& actor) { return pages.offer(request, actor); });
  router.post("/trips/{id}/joint/{offer}/answer", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.answer(request, actor); });
  add_joint_trip_api(router, host.db);
}

}  // namespace baeumgil
