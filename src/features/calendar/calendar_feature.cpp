#include "features/calendar/calendar_feature.h"

#include "features/calendar/calendar_api.h"
#include "features/calendar/calendar_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
void add_calendar_feature(FeatureHost& host) {
  auto const pages = CalendarPages{host.db, host.site, host.base_address};
  host.site.add_menu({.group_key = "menu.benchmarking", .label_key = "calendar.menu", .path = "/calendar", .access = Access::staff});
  auto& router = host.router;
  router.get("/calendar", Access::staff, handler(pages, &CalendarPages::month));
  router.get("/calendar/feeds", Access::staff, handler(pages, &CalendarPages::feeds));
  router.post("/calendar/feeds", Access::staff, handler(pages, &CalendarPages::make));
  router.post("/calendar/feeds/{id}/revocation", Access::staff, handler(pages, &CalendarPages::revoke));
  router.get("/calendar/subscriptions/{token}/trips.ics", Access::link, handler(pages, &CalendarPages::feed));
  add_calendar_api(router, host.db);
}

}  // namespace baeumgil
