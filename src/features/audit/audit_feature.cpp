#include "features/audit/audit_feature.h"

#include "features/audit/event_pages.h"
#include "features/audit/seal.h"
#include "platform/html/site.h"
#include "platform/jobs/jobs.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiOperation list_operation() {
  auto const change = std::vector<ApiField>{
      {.name = "field", .type = ApiType::text}, {.name = "before", .type = ApiType::text}, {.name = "after", .type = ApiType::text}};
  return {.path = "/api/v1/events",
          .summary = "The log of changes, newest first",
          .tag = "audit",
          .query = {{.name = "who", .type = ApiType::text, .description = "part of a name", .required = false},
                    {.name = "noun", .type = ApiType::text, .required = false},
                    {.name = "verb", .type = ApiType::text, .description = "such as trip.approved", .required = false},
                    {.name = "from", .type = ApiType::date, .required = false},
                    {.name = "until", .type = ApiType::date, .required = false}},
          .answer = ApiAnswer::page,
          .schema = {.name = "Event",
                     .fields = {{.name = "id", .type = ApiType::id},
                                {.name = "at", .type = ApiType::instant},
                                {.name = "actor", .type = ApiType::text, .description = "empty when nobody was signed in"},
                                {.name = "verb", .type = ApiType::text},
                                {.name = "noun", .type = ApiType::text},
                                {.name = "noun_id", .type = ApiType::id, .nullable = true},
                                {.name = "title", .type = ApiType::text},
                                {.name = "reason", .type = ApiType::text},
                                {.name = "via", .type = ApiType::text},
                                {.name = "changes", .type = ApiType::array, .fields = change}}}};
}

}  // namespace

void add_audit_feature(FeatureHost& host) {
  auto const pages = EventPages{host.db, host.site};
  auto& router = host.router;
  host.site.add_menu({.group_key = "menu.admin", .label_key = "audit.title", .path = "/audit", .access = Access::auditor});
  router.get("/audit", Access::auditor, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
  router.get("/audit/seals", Access::auditor, [pages](auto const& request, auto const& actor) { return pages.seals(request, actor); });
  router.get("/audit/{id}", Access::auditor, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  host.jobs.hourly(seal_events);
  router.api(list_operation(), Access::auditor, [pages](auto const& request, auto const& actor) { return pages.json(request, actor); });
}

}  // namespace baeumgil
