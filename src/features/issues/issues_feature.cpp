#include "features/issues/issues_feature.h"

#include "features/issues/issue_api.h"
#include "features/issues/issue_import_pages.h"
#include "features/issues/issue_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_issues_feature(FeatureHost& host, PageButton follow, LikeIssues like, ListRelated related) {
  auto const pages = IssuePages{host.db, host.site, {host.search, like}, follow, std::move(related)};
  host.site.add_menu({.group_key = "menu.benchmarking", .label_key = "issue.menu", .path = "/issues", .access = Access::staff});
  auto& router = host.router;
  router.get("/issues", Access::staff, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
  router.get("/issues/new", Access::staff, [pages](auto const& request, auto const& actor) { return pages.new_form(request, actor); });
  router.post("/issues", Access::staff, [pages](auto const& request, auto const& actor) { return pages.create(request, actor); });
  router.get("/issues/{id}", Access::staff, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  router.get("/issues/{id}/edit", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.edit_form(request, actor); });
  router.post("/issues/{id}", Access::staff, [pages](auto const& request, auto const& actor) { return pages.edit(request, actor); });
  router.post("/issues/{id}/acceptance", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.accept(request, actor); });
  router.post("/issues/{id}/opening", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.open(request, actor); });
  router.post("/issues/{id}/dismissal", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.drop(request, actor); });
  router.post("/issues/{id}/solution", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.solve(request, actor); });
  router.post("/issues/{id}/support", Access::staff, handler(pages, &IssuePages::support));
  router.post("/issues/{id}/support/removal", Access::staff, handler(pages, &IssuePages::withdraw_support));
  add_issue_import(host);
  add_issue_api(router, {host.db, {host.search, like}});
}

}  // namespace baeumgil
