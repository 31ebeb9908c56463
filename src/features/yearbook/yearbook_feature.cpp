#include "features/yearbook/yearbook_feature.h"

#include "features/yearbook/yearbook_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiOperation book_operation() {
  auto const figure = std::vector<ApiField>{{.name = "figure", .type = ApiType::text}, {.name = "count", .type = ApiType::integer}};
  auto const step = std::vector<ApiField>{{.name = "step", .type = ApiType::text},
                                          {.name = "count", .type = ApiType::integer},
                                          {.name = "path", .type = ApiType::text, .description = "the list of exactly these rows"}};
  return {.path = "/api/v1/yearbook/{year}",
          .summary = "The figures of a fiscal year's results report",
          .tag = "yearbook",
          .schema = {.name = "Yearbook",
                     .fields = {{.name = "year", .type = ApiType::integer},
                                {.name = "as_of", .type = ApiType::instant},
                                {.name = "figures", .type = ApiType::array, .fields = figure},
                                {.name = "funnel", .type = ApiType::array, .fields = step},
                                {.name = "budget_won", .type = ApiType::integer},
                                {.name = "travel_won", .type = ApiType::integer},
                                {.name = "prizes_won", .type = ApiType::integer},
                                {.name = "newcomers", .type = ApiType::integer}}}};
}

}  // namespace

void add_yearbook_feature(FeatureHost& host) {
  auto const pages = YearbookPages{host.db, host.site};
  host.site.add_menu({.group_key = "menu.yearbook", .label_key = "yearbook.menu", .path = "/yearbook", .access = Access::staff});
  host.router.get("/yearbook", Access::staff, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
  host.router.get("/yearbook/{year}", Access::staff,
                  [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  for (auto const format : {DocumentFormat::pdf, DocumentFormat::hwpx, DocumentFormat::xlsx})
    host.router.get("/yearbook/{year}/book." + std::string{extension_of(format)}, Access::staff,
                    [pages, format](auto const& request, auto const& actor) { return pages.file(request, actor, format); });
  host.router.api(book_operation(), Access::staff, [pages](auto const& request, auto const& actor) { return pages.json(request, actor); });
}

}  // namespace baeumgil
