#include "features/remarks/remarks_feature.h"

#include "features/remarks/remark_pages.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

std::vector<std::string> kinds() {
  auto words = std::vector<std::string>{};
  for (auto const kind : all_of<RemarkKind>()) words.emplace_back(to_word(kind));
  return words;
}

ApiOperation change(std::string path, std::string summary, std::vector<ApiField> input) {
  return {.method = Method::post,
          .path = "/api/v1" + std::move(path),
          .summary = std::move(summary),
          .tag = "cases",
          .input = std::move(input),
          .answer = ApiAnswer::done};
}

void add_api(Router& router, RemarkPages const& pages) {
  router.api({.path = "/api/v1/cases/{id}/remarks",
              .summary = "What was said to a case and asked of its author, oldest first",
              .tag = "cases",
              .answer = ApiAnswer::page,
              .schema = {.name = "Remark",
                         .fields = {{.name = "id", .type = ApiType::id},
                                    {.name = "case_id", .type = ApiType::id},
                                    {.name = "kind", .values = kinds()},
                                    {.name = "body", .description = "empty once it was withdrawn"},
                                    {.name = "author_id", .type = ApiType::id},
                                    {.name = "author_name"},
                                    {.name = "said_at", .type = ApiType::instant},
                                    {.name = "answer"},
                                    {.name = "is_open", .type = ApiType::boolean},
                                    {.name = "is_withdrawn", .type = ApiType::boolean}}}},
             Access::staff, handler(pages, &RemarkPages::json));
  router.api(change("/cases/{id}/remarks", "Say something to a case, or ask its author",
                    {{.name = "kind", .values = kinds()}, {.name = "body", .max_length = 2000}}),
             Access::staff, handler(pages, &RemarkPages::say_by_program));
  router.api(change("/remarks/{id}/answer", "Answer a question", {{.name = "answer", .max_length = 2000}}), Access::staff,
             handler(pages, &RemarkPages::answer_by_program));
  router.api(change("/remarks/{id}/withdrawal", "Withdraw what one has said", {}), Access::staff,
             handler(pages, &RemarkPages::withdraw_by_program));
}

}  // namespace

void add_remarks_feature(FeatureHost& host) {
  auto const pages = RemarkPages{host.db, host.site};
  auto& router = host.router;
  router.get("/cases/{id}/remarks", Access::staff, handler(pages, &RemarkPages::list));
  router.post("/cases/{id}/remarks", Access::staff, handler(pages, &RemarkPages::say));
  router.post("/remarks/{id}/answer", Access::staff, handler(pages, &RemarkPages::answer));
  router.post("/remarks/{id}/withdrawal", Access::staff, handler(pages, &RemarkPages::withdraw));
  add_api(router, pages);
}

}  // namespace baeumgil
