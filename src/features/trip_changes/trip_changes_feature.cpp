#include "features/trip_changes/trip_changes_feature.h"

#include "features/trip_changes/change_api.h"
#include "features/trip_changes/change_pages.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_trip_changes_feature(FeatureHost& host) {
  auto const pages = TripChangePages{host.db, host.site};
  auto& router = host.router;
  router.get("/trips/{id}/changes", Access::staff, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  router.post("/trips/{id}/changes", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.report(request, actor); });
  router.post("/trips/{id}/changes/{change}/answer", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.answer(request, actor); });
  add_trip_change_api(router, host.db);
}

}  // namespace baeumgil
