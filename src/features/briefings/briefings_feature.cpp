#include "features/briefings/briefings_feature.h"

#include "features/briefings/briefing_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void add_api(Router& router, BriefingPages const& pages) {
  auto const slot = ApiField{.type = ApiType::object,
                             .fields = {{.name = "noun", .values = {"case", "report"}},
                                        {.name = "row_id", .type = ApiType::id},
                                        {.name = "starts_at", .description = "14:20"}}};
  router.api({.path = "/api/v1/briefings",
              .summary = "Briefings with their timetables, newest first",
              .tag = "briefings",
              .answer = ApiAnswer::page,
              .schema = {.name = "Briefing",
                         .fields = {{.name = "id", .type = ApiType::id},
                                    {.name = "title"},
                                    {.name = "held_on", .type = ApiType::date},
                                    {.name = "starts_at"},
                                    {.name = "place"},
                                    {.name = "minutes_each", .type = ApiType::integer},
                                    {.name = "slot_count", .type = ApiType::integer},
                                    {.name = "slots", .type = ApiType::array, .fields = {slot}}}}},
             Access::staff, handler(pages, &BriefingPages::json));
  router.api({.method = Method::post,
              .path = "/api/v1/briefings",
              .summary = "Plan a briefing of what was accepted and published between two days",
              .tag = "briefings",
              .input = {{.name = "title", .max_length = 120},
                        {.name = "held_on", .type = ApiType::date},
                        {.name = "starts_at", .description = "14:00", .max_length = 5},
                        {.name = "place", .required = false, .max_length = 120},
                        {.name = "minutes_each", .type = ApiType::integer},
                        {.name = "from", .type = ApiType::date},
                        {.name = "until", .type = ApiType::date}},
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &BriefingPages::plan_by_program));
  router.api({.method = Method::post,
              .path = "/api/v1/briefings/{id}/arrangement",
              .summary = "Put the slots into this order; what is left out loses its slot",
              .tag = "briefings",
              .input = {{.name = "rows", .type = ApiType::array, .fields = {{.type = ApiType::id}}}},
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &BriefingPages::arrange_by_program));
}

}  // namespace

void add_briefings_feature(FeatureHost& host) {
  auto const pages = BriefingPages{host.db, host.site};
  auto& router = host.router;
  host.site.add_menu({.group_key = "menu.sharing", .label_key = "briefing.list", .path = "/briefings", .access = Access::staff});
  router.get("/briefings", Access::staff, handler(pages, &BriefingPages::list));
  router.post("/briefings", Access::staff, handler(pages, &BriefingPages::plan));
  router.get("/briefings/{id}", Access::staff, handler(pages, &BriefingPages::show));
  router.get("/briefings/{id}/slides/{number}", Access::staff, handler(pages, &BriefingPages::slide));
  router.post("/briefings/{id}/arrangement", Access::staff, handler(pages, &BriefingPages::arrange));
  add_api(router, pages);
}

}  // namespace baeumgil
