#include "features/chain/chain_feature.h"

#include "features/chain/chain_pages.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiOperation chain_operation() {
  auto const item = std::vector<ApiField>{{.name = "id", .type = ApiType::id},
                                          {.name = "number", .type = ApiType::text, .description = "empty for nouns without a number"},
                                          {.name = "title", .type = ApiType::text},
                                          {.name = "state", .type = ApiType::text},
                                          {.name = "path", .type = ApiType::text, .description = "of its page"}};
  auto const stage = std::vector<ApiField>{
      {.name = "stage", .type = ApiType::text, .description = "issue, program, team, trip, visit, report, case, adoption, award"},
      {.name = "items", .type = ApiType::array, .fields = item}};
  return {.path = "/api/v1/chain/{noun}/{id}",
          .summary = "The line a noun stands in, from the issue to the award",
          .tag = "chain",
          .schema = {.name = "Chain", .fields = {{.name = "stages", .type = ApiType::array, .fields = stage}}}};
}

}  // namespace

void add_chain_feature(FeatureHost& host) {
  auto const pages = ChainPages{host.db, host.site};
  host.router.get("/chain/{noun}/{id}", Access::staff,
                  [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  host.router.api(chain_operation(), Access::staff, [pages](auto const& request, auto const& actor) { return pages.json(request, actor); });
}

}  // namespace baeumgil
