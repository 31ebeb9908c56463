#include "features/rules/rules_feature.h"

#include "features/rules/rule_api.h"
#include "features/rules/rule_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_rules_feature(FeatureHost& host) {
  auto const pages = RulePages{host.db, host.site};
  auto const api = RuleApi{host.db};
  auto& router = host.router;
  host.site.add_menu({.group_key = "menu.admin", .label_key = "rules.menu", .path = "/rules", .access = Access::staff});
  router.get("/rules", Access::staff, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
  router.get("/rules/new", Access::staff, [pages](auto const& request, auto const& actor) { return pages.new_rule(request, actor); });
  router.post("/rules", Access::staff, [pages](auto const& request, auto const& actor) { return pages.add(request, actor); });
  router.get("/rules/{code}", Access::staff, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  router.get("/rules/{code}/versions/new", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.new_version(request, actor); });
  router.post("/rules/{code}/versions/{id}/end", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.end(request, actor); });
  router.api(list_rules_operation(), Access::staff, [api](auto const& request, auto const& actor) { return api.list(request, actor); });
  router.api(show_rule_operation(), Access::staff, [api](auto const& request, auto const& actor) { return api.show(request, actor); });
}

}  // namespace baeumgil
