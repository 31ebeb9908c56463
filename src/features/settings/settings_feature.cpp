#include "features/settings/settings_feature.h"

#include "features/settings/settings_api.h"
#include "features/settings/settings_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_settings_feature(FeatureHost& host) {
  auto const pages = SettingsPages{host.db, host.site, host.files};
  auto& router = host.router;
  host.site.add_menu({.group_key = "menu.admin", .label_key = "settings.title", .path = "/settings", .access = Access::administrator});
  router.get("/settings", Access::administrator, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  router.post("/settings", Access::administrator, [pages](auto const& request, auto const& actor) { return pages.change(request, actor); });
  router.post("/settings/mark", Access::administrator,
              [pages](auto const& request, auto const& actor) { return pages.change_mark(request, actor); });
  router.post("/settings/mark/removal", Access::administrator,
              [pages](auto const& request, auto const& actor) { return pages.remove_mark(request, actor); });
  router.get("/institutions/{id}/mark", Access::everyone,
             [pages](auto const& request, auto const& actor) { return pages.mark(request, actor); });
  add_settings_api(router, host.db);
}

}  // namespace baeumgil
