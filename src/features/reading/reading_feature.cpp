#include "features/reading/reading_feature.h"

#include "features/reading/rating.h"
#include "features/reading/reading_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiOperation change(std::string path, std::string summary, std::vector<ApiField> input) {
  return {.method = Method::post,
          .path = "/api/v1" + std::move(path),
          .summary = std::move(summary),
          .tag = "reading",
          .input = std::move(input),
          .answer = ApiAnswer::done};
}

void add_api(Router& router, ReadingPages const& pages) {
  router.api({.path = "/api/v1/reading-lists",
              .summary = "Lists of what to read: the caller's own and the department's, newest first",
              .tag = "reading",
              .answer = ApiAnswer::page,
              .schema = {.name = "ReadingList",
                         .fields = {{.name = "id", .type = ApiType::id},
                                    {.name = "title"},
                                    {.name = "owner_id", .type = ApiType::id},
                                    {.name = "owner_name"},
                                    {.name = "is_shared", .type = ApiType::boolean},
                                    {.name = "case_count", .type = ApiType::integer},
                                    {.name = "department_id", .type = ApiType::id, .description = "it is shared with", .nullable = true},
                                    {.name = "case_ids", .type = ApiType::array, .fields = {{.type = ApiType::id}}}}}},
             Access::staff, handler(pages, &ReadingPages::json));
  router.api(change("/reading-lists", "Make a list of what to read",
                    {{.name = "title", .max_length = 100}, {.name = "shared", .type = ApiType::boolean, .required = false}}),
             Access::staff, handler(pages, &ReadingPages::make_by_program));
  router.api(change("/reading-lists/{id}/cases", "Put a case on a list", {{.name = "case", .type = ApiType::id}}), Access::staff,
             handler(pages, &ReadingPages::add_by_program));
  router.api(change("/reading-lists/{id}/removal", "Remove a list of what to read", {}), Access::staff,
             handler(pages, &ReadingPages::drop_by_program));
  router.api(change("/reading-lists/{id}/cases/{case}/removal", "Take a case off a list", {}), Access::staff,
             handler(pages, &ReadingPages::remove_by_program));
  router.api(change("/cases/{id}/readers", "Ask the own department to read a case",
                    {{.name = "until", .type = ApiType::date}, {.name = "note", .required = false, .max_length = 500}}),
             Access::staff, handler(pages, &ReadingPages::ask_by_program));
  router.api(change("/cases/{id}/rating", "Say whether a case was of use; the last word of a person counts",
                    {{.name = "verdict", .values = words_of<Usefulness>()},
                     {.name = "reason", .description = "asked for when it was not", .required = false, .max_length = 200}}),
             Access::staff, handler(pages, &ReadingPages::rate_by_program));
}

}  // namespace

void add_reading_feature(FeatureHost& host) {
  auto const pages = ReadingPages{host.db, host.site};
  auto& router = host.router;
  host.site.add_menu({.group_key = "menu.sharing", .label_key = "reading.title", .path = "/reading", .access = Access::staff});
  router.get("/reading", Access::staff, handler(pages, &ReadingPages::home));
  router.post("/reading-lists", Access::staff, handler(pages, &ReadingPages::make));
  router.get("/reading-lists/{id}", Access::staff, handler(pages, &ReadingPages::list));
  router.post("/reading-lists/{id}/removal", Access::staff, handler(pages, &ReadingPages::drop));
  router.post("/reading-lists/{id}/cases/{case}/removal", Access::staff, handler(pages, &ReadingPages::remove));
  router.get("/cases/{id}/reading", Access::staff, handler(pages, &ReadingPages::of_case));
  router.post("/cases/{id}/reading-list", Access::staff, handler(pages, &ReadingPages::add));
  router.post("/cases/{id}/readers", Access::staff, handler(pages, &ReadingPages::ask));
  router.post("/cases/{id}/rating", Access::staff, handler(pages, &ReadingPages::rate));
  add_api(router, pages);
}

}  // namespace baeumgil
