#include "features/find/find_feature.h"

#include "features/find/find_api.h"
#include "features/find/find_pages.h"
#include "features/find/search_input.h"
#include "features/find/tell_of_finds.h"
#include "platform/html/site.h"
#include "platform/jobs/jobs.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiOperation search_operation() {
  auto const item = std::vector<ApiField>{{.name = "kind", .type = ApiType::text, .values = {kSearchKinds.begin(), kSearchKinds.end()}},
                                          {.name = "id", .type = ApiType::id},
                                          {.name = "title", .type = ApiType::text},
                                          {.name = "path", .type = ApiType::text, .description = "of its page"}};
  return {.path = "/api/v1/search",
          .summary =
              "Full-text search over every noun: issues, institutions, programmes, teams, trips, reports and their answers, cases here and "
              "from elsewhere, adoptions, old and published reports",
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
  auto& router = host.router;
  host.site.add_menu(
      {.group_key = "menu.admin", .label_key = "find.synonyms.title", .path = "/search/synonyms", .access = Access::officer});
  router.get("/search", Access::staff, [pages](auto const& request, auto const& actor) { return pages.find(request, actor); });
  router.get("/search/suggestions", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.suggest(request, actor); });
  router.get("/search/saved", Access::staff, [pages](auto const& request, auto const& actor) { return pages.saved(request, actor); });
  router.get("/search/saved/{id}", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.open_saved(request, actor); });
  router.post("/search/saved", Access::staff, [pages](auto const& request, auto const& actor) { return pages.save(request, actor); });
  router.post("/search/saved/{id}/removal", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.remove_saved(request, actor); });
  router.get("/search/synonyms", Access::officer,
             [pages](auto const& request, auto const& actor) { return pages.synonyms(request, actor); });
  router.post("/search/synonyms", Access::officer,
              [pages](auto const& request, auto const& actor) { return pages.change_synonyms(request, actor); });
  router.api(search_operation(), Access::staff, [pages](auto const& request, auto const& actor) { return pages.json(request, actor); });
  add_find_api(router, {host.db, host.search});
  host.jobs.handle(std::string{kTellOfFindsJob}, [&host](Job const& job) { return tell_of_finds(host.db, host.search, job.institution); });
}

}  // namespace baeumgil
