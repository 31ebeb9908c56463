#include "features/silos/silos_feature.h"

#include "features/silos/silo.h"
#include "features/silos/silo_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiOperation silos_operation() {
  auto measures = std::vector<std::string>{};
  for (auto const measure : all_of<SiloMeasure>()) measures.emplace_back(to_word(measure));
  auto const cell = ApiField{.type = ApiType::object,
                             .fields = {{.name = "learner_id", .type = ApiType::id},
                                        {.name = "learner"},
                                        {.name = "source_id", .type = ApiType::id},
                                        {.name = "source"},
                                        {.name = "count", .type = ApiType::integer}}};
  auto const month = ApiField{.type = ApiType::object,
                              .fields = {{.name = "month"},
                                         {.name = "all", .type = ApiType::integer},
                                         {.name = "across", .type = ApiType::integer, .description = "of cases of another department"}}};
  return {
      .path = "/api/v1/silos",
      .summary = "Which department reads, uses and adopts whose cases",
      .tag = "silos",
      .query = {{.name = "measure", .required = false, .values = measures}, {.name = "year", .type = ApiType::integer, .required = false}},
      .schema = {.name = "Silos",
                 .fields = {{.name = "measure", .values = measures},
                            {.name = "year", .type = ApiType::integer},
                            {.name = "cells", .type = ApiType::array, .fields = {cell}},
                            {.name = "months", .type = ApiType::array, .fields = {month}}}}};
}

}  // namespace

void add_silos_feature(FeatureHost& host) {
  auto const pages = SiloPages{host.db, host.site};
  auto& router = host.router;
  host.site.add_menu({.group_key = "menu.admin", .label_key = "silo.title", .path = "/silos", .access = Access::auditor});
  router.get("/silos", Access::staff, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  router.get("/silos.csv", Access::staff, [pages](auto const& request, auto const& actor) { return pages.csv(request, actor); });
  router.get("/silos.xlsx", Access::staff, [pages](auto const& request, auto const& actor) { return pages.xlsx(request, actor); });
  router.api(silos_operation(), Access::staff, [pages](auto const& request, auto const& actor) { return pages.json(request, actor); });
}

}  // namespace baeumgil
