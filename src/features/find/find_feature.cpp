#include "features/find/find_feature.h"

#include "features/find/find_pages.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiOperation search_operation() {
  auto const item =
      std::vector<ApiField>{{.name = "kind", .type = ApiType::text, .values = {"issue", "institution", "trip", "report", "case"}},
                            {.name = "id", .type = ApiType::id},
                            {.name = "title", .type = ApiType::text},
                            {.name = "path", .type = ApiType::text, .description = "of its page"}};
  return {.path = "/api/v1/search",
          .summary = "Full-text search over issues, institutions, trips, reports and cases",
          .tag = "find",
          .query = {{.name = "q", .type = ApiType::text, .description = "what is looked for"},
                    {.name = "kind", .type = ApiType::text, .required = false},
                    {.name = "page", .type = ApiType::integer, .required = false}},
          .schema = {.name = "SearchAnswer",
                     .fields = {{.name = "total", .type = ApiType::integer}, {.name = "items", .type = ApiType::array, .fields = item}}}};
}

}  // namespace

void add_find_feature(FeatureHost& host) {
  auto const pages = FindPages{host.db, host.search, host.site};
  host.router.get("/search", Access::staff, [pages](auto const& request, auto const& actor) { return pages.find(request, actor); });
  host.router.api(search_operation(), Access::staff,
                  [pages](auto const& request, auto const& actor) { return pages.json(request, actor); });
}

}  // namespace baeumgil
