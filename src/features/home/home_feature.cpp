#include "features/home/home_feature.h"

#include "features/home/home_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiOperation steps_operation() {
  return {.path = "/api/v1/next-steps",
          .summary = "What waits for the caller, by deadline",
          .tag = "home",
          .answer = ApiAnswer::page,
          .schema = {.name = "NextStep",
                     .fields = {{.name = "id", .type = ApiType::id},
                                {.name = "what", .type = ApiType::text, .description = "kind of step"},
                                {.name = "title", .type = ApiType::text, .description = "of the row it is about"},
                                {.name = "path", .type = ApiType::text, .description = "of the page where it is done"},
                                {.name = "due_on", .type = ApiType::date, .nullable = true}}}};
}

}  // namespace

void add_home_feature(FeatureHost& host) {
  auto const pages = HomePages{host.db, host.site};
  host.site.add_menu({.group_key = "menu.home", .label_key = "home.menu", .path = "/", .access = Access::staff});
  host.router.get("/", Access::staff, [pages](auto const& request, auto const& actor) { return pages.home(request, actor); });
  host.router.api(steps_operation(), Access::staff,
                  [pages](auto const& request, auto const& actor) { return pages.steps(request, actor); });
}

}  // namespace baeumgil
