#include "features/targets/targets_feature.h"

#include "features/targets/institution_api.h"
#include "features/targets/institution_import_pages.h"
#include "features/targets/institution_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_targets_feature(FeatureHost& host, PageButton follow) {
  auto const pages = InstitutionPages{host.db, host.site, follow};
  host.site.add_menu({.group_key = "menu.benchmarking", .label_key = "institution.menu", .path = "/targets", .access = Access::staff});
  auto& router = host.router;
  router.get("/targets", Access::staff, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
  router.get("/targets/new", Access::staff, [pages](auto const& request, auto const& actor) { return pages.new_form(request, actor); });
  router.post("/targets", Access::staff, [pages](auto const& request, auto const& actor) { return pages.create(request, actor); });
  router.get("/targets/{id}", Access::staff, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  add_institution_import(host);
  add_institution_api(router, {host.db});
}

}  // namespace baeumgil
