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

ApiOperation funnel_operation() {
  auto const step = std::vector<ApiField>{{.name = "step", .type = ApiType::text},
                                          {.name = "count", .type = ApiType::integer},
                                          {.name = "path", .type = ApiType::text, .description = "the list of exactly these rows"}};
  return {.path = "/api/v1/funnel",
          .summary = "How many issues became trips, reports, cases, adoptions and effects",
          .tag = "home",
          .query = {{.name = "program", .type = ApiType::id, .required = false}},
          .schema = {.name = "Funnel", .fields = {{.name = "steps", .type = ApiType::array, .fields = step}}}};
}

}  // namespace

void add_home_feature(FeatureHost& host) {
  auto const pages = HomePages{host.db, host.site};
  host.site.add_menu({.group_key = "menu.home", .label_key = "home.menu", .path = "/", .access = Access::staff});
  host.router.get("/", Access::staff, [pages](auto const& request, auto const& actor) { return pages.home(request, actor); });
  host.router.api(steps_operation(), Access::staff,
                  [pages](auto const& request, auto const& actor) { return pages.steps(request, actor); });
  host.router.api(funnel_operation(), Access::staff,
                  [pages](auto const& request, auto const& actor) { return pages.funnel(request, actor); });
}

}  // namespace baeumgil
