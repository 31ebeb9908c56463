#include "features/visit_desk/visit_desk_feature.h"

#include "features/trips/visit_parcel.h"
#include "features/visit_desk/desk_api.h"
#include "features/visit_desk/desk_pages.h"
#include "features/visit_desk/take_visit_request.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_visit_desk_feature(FeatureHost& host) {
  using P = DeskPages;
  auto const pages = DeskPages{host.db, host.site};
  host.site.add_menu({.group_key = "menu.benchmarking", .label_key = "desk.menu", .path = "/visit-desk", .access = Access::officer});
  auto& router = host.router;
  router.get("/visit-desk", Access::officer, handler(pages, &P::list));
  router.get("/visit-desk/bundle", Access::officer, handler(pages, &P::bundle_form));
  router.post("/visit-desk/bundle", Access::officer, handler(pages, &P::bundle));
  router.get("/visit-desk/offer", Access::officer, handler(pages, &P::offer));
  router.post("/visit-desk/slots", Access::officer, handler(pages, &P::open_slot));
  router.post("/visit-desk/slots/{id}/closure", Access::officer, handler(pages, &P::close_slot));
  router.post("/visit-desk/answers", Access::officer, handler(pages, &P::write_answer));
  router.post("/visit-desk/answers/{id}/removal", Access::officer, handler(pages, &P::remove_answer));
  router.get("/visit-desk/{id}", Access::officer, handler(pages, &P::show));
  router.post("/visit-desk/{id}/answer", Access::officer, handler(pages, &P::answer));
  router.get("/institutions/{id}/visit-desk", Access::staff, handler(pages, &P::guest));
  add_desk_api(router, pages);
  receive_parcels(host.jobs, host.db, std::string{kVisitRequestParcel}, take_visit_request);
}

}  // namespace baeumgil
