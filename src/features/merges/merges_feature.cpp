#include "features/merges/merges_feature.h"

#include "features/merges/merge_pages.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_merges_feature(FeatureHost& host) {
  auto const pages = MergePages{host.db, host.site};
  auto& router = host.router;
  router.get("/cases/{id}/merge", Access::staff, [pages](auto const& request, auto const& actor) { return pages.form(request, actor); });
  router.post("/cases/{id}/merge", Access::staff, [pages](auto const& request, auto const& actor) { return pages.merge(request, actor); });
  router.post("/merges/{id}/undoing", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.undo(request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/cases/{id}/merge",
              .summary = "Merge a case into another, which takes over its adoptions, issues and followers",
              .tag = "cases",
              .input = {{.name = "into", .type = ApiType::id}, {.name = "reason", .max_length = 1000}},
              .answer = ApiAnswer::done},
             Access::staff, [pages](auto const& request, auto const& actor) { return pages.merge_by_program(request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/merges/{id}/undoing",
              .summary = "Undo a merge, while nothing was added since",
              .tag = "cases",
              .answer = ApiAnswer::done},
             Access::staff, [pages](auto const& request, auto const& actor) { return pages.undo_by_program(request, actor); });
}

}  // namespace baeumgil
