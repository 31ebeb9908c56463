#include "features/transfer/transfer_feature.h"

#include "features/transfer/transfer_pages.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

std::vector<ApiField> item_fields(bool is_input) {
  return {{.name = "kind", .values = words_of<TransferKind>()},
          {.name = "what", .description = "the condition; compulsory for kind other", .required = !is_input},
          {.name = "host_figure", .description = "of the directory where it has one", .required = !is_input},
          {.name = "our_figure", .required = !is_input},
          {.name = "verdict", .nullable = !is_input, .values = words_of<TransferVerdict>()},
          {.name = "to_change", .description = "compulsory unless met", .required = !is_input}};
}

ApiSchema judgement_schema() {
  auto const item = ApiField{.type = ApiType::object, .fields = item_fields(false)};
  return {.name = "TransferJudgement",
          .fields = {{.name = "case_id", .type = ApiType::id},
                     {.name = "items", .type = ApiType::array, .fields = {item}},
                     {.name = "note"},
                     {.name = "judged_by_id", .type = ApiType::id, .nullable = true},
                     {.name = "judged_by_name", .nullable = true},
                     {.name = "judged_at", .type = ApiType::instant, .nullable = true},
                     {.name = "outcome", .nullable = true, .values = words_of<TransferOutcome>()},
                     {.name = "version", .type = ApiType::integer, .description = "0: not judged yet"}}};
}

}  // namespace

void add_transfer_feature(FeatureHost& host) {
  auto const pages = TransferPages{host.db, host.site};
  auto& router = host.router;
  router.get("/cases/{id}/transfer", Access::staff, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  router.get("/cases/{id}/transfer/edit", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.form(request, actor); });
  router.post("/cases/{id}/transfer", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.judge(request, actor); });
  router.api({.path = "/api/v1/cases/{id}/transfer",
              .summary = "The host's conditions against ours, item by item",
              .tag = "cases",
              .schema = judgement_schema()},
             Access::staff, [pages](auto const& request, auto const& actor) { return pages.json(request, actor); });
  router.api(
      {.method = Method::put,
       .path = "/api/v1/cases/{id}/transfer",
       .summary = "Judge the host's conditions against ours",
       .tag = "cases",
       .input = {{.name = "items", .type = ApiType::array, .fields = item_fields(true)},
                 {.name = "note", .required = false},
                 {.name = "version", .type = ApiType::integer, .description = "that was read; left out at first", .required = false}},
       .answer = ApiAnswer::done},
      Access::staff, [pages](auto const& request, auto const& actor) { return pages.put(request, actor); });
}

}  // namespace baeumgil
