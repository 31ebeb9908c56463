#include "features/rules/rule_api.h"

#include <algorithm>

#include "features/rules/load_rules.h"
#include "features/rules/rule_filter_form.h"
#include "features/rules/rule_json.h"
#include "features/rules/rule_store.h"
#include "platform/db/database.h"
#include "platform/web/fields.h"
#include "platform/web/router.h"

namespace baeumgil {

ApiSchema rule_schema() {
  return {
      .name = "Rule",
      .fields = {{.name = "id", .type = ApiType::id},
                 {.name = "code", .description = "the same through all versions"},
                 {.name = "kind", .values = words_of<RuleKind>()},
                 {.name = "topic", .values = words_of<RuleTopic>()},
                 {.name = "applies_to", .values = words_of<AppliesTo>()},
                 {.name = "words_ko"},
                 {.name = "words_en"},
                 {.name = "value", .type = ApiType::number, .nullable = true},
                 {.name = "unit", .values = words_of<RuleUnit>()},
                 {.name = "word", .description = "of ladders and tiers"},
                 {.name = "fact", .description = "what is judged; empty when the row only informs"},
                 {.name = "test", .values = words_of<RuleTest>()},
                 {.name = "anchor", .description = "the date a deadline counts from, or the number a share is of"},
                 {.name = "condition", .description = "when the row applies at all"},
                 {.name = "rolls", .type = ApiType::boolean, .description = "a last day on a day off moves to the next working day"},
                 {.name = "article"},
                 {.name = "source"},
                 {.name = "url"},
                 {.name = "effective_from", .type = ApiType::date},
                 {.name = "effective_to", .type = ApiType::date, .nullable = true},
                 {.name = "verified_by", .description = "empty: not yet held against the original text"},
                 {.name = "is_disputed", .type = ApiType::boolean},
                 {.name = "note"},
                 {.name = "is_binding", .type = ApiType::boolean, .description = "rows of narrower scope may be stricter, never looser"},
                 {.name = "scope", .values = words_of<RuleScope>()},
                 {.name = "version", .type = ApiType::integer}}};
}

namespace {

ApiOperation list_rules_operation() {
  return {.path = "/api/v1/rules",
          .summary = "The rules in force on a day",
          .tag = "rules",
          .query = {{.name = "topic", .required = false, .values = words_of<RuleTopic>()},
                    {.name = "applies_to", .required = false, .values = words_of<AppliesTo>()},
                    {.name = "q", .description = "words in the rule, its source or its code", .required = false},
                    {.name = "on", .type = ApiType::date, .description = "today when absent", .required = false}},
          .answer = ApiAnswer::page,
          .schema = rule_schema()};
}

ApiOperation show_rule_operation() {
  return {.path = "/api/v1/rules/{code}",
          .summary = "One rule with all its versions, the institution's own first, newest first",
          .tag = "rules",
          .schema = {.name = "RuleVersions",
                     .fields = {{.name = "code"}, {.name = "versions", .type = ApiType::array, .fields = rule_schema().fields}}}};
}

}  // namespace

void add_rule_api(Router& router, RuleApi api) {
  router.api(list_rules_operation(), Access::staff, handler(api, &RuleApi::list));
  router.api(show_rule_operation(), Access::staff, handler(api, &RuleApi::show));
}

Result<Response> RuleApi::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  query.date("on");
  query.choice<RuleTopic>("topic");
  query.choice<AppliesTo>("applies_to");
  auto const limit = std::clamp<std::int64_t>(query.integer("limit").value_or(50), 1, 200);
  // The cursor is the last code that was shown: codes are unique within a day and sorted.
  auto const cursor = query.text("cursor");
  auto const is_code = cursor.empty() || db.read(actor, [&](Tx& tx) { return !list_versions(tx, cursor).empty(); });
  if (!is_code) query.refuse("cursor", "field.unknown_choice");
  if (auto problem = query.problem()) return *std::move(problem);
  auto const rules = db.read(actor, [&](Tx& tx) { return filtered_rules(load_rule_book(tx), read_rule_filter(request, tx.today())); });
  auto const start = std::ranges::find_if(rules, [&](Rule const& rule) { return cursor.empty() || rule.code > cursor; });
  auto const end = start + std::min<std::int64_t>(limit, rules.end() - start);
  auto json = JsonWriter{};
  json.begin_object().key("items").begin_array();
  std::for_each(start, end, [&](Rule const& rule) { to_json(json, rule); });
  json.end_array().key("next");
  if (end == rules.end())
    json.null();
  else
    json.value((end - 1)->code);
  json.end_object();
  return json_response(200, json.take());
}

Result<Response> RuleApi::show(Request const& request, Actor const& actor) const {
  auto const code = std::string{request.parameter("code")};
  auto const versions = db.read(actor, [&](Tx& tx) { return list_versions(tx, code); });
  if (versions.empty()) return not_found();
  auto json = JsonWriter{};
  json.begin_object().field("code", code).key("versions").begin_array();
  for (auto const& version : versions) to_json(json, version.rule);
  json.end_array().end_object();
  return json_response(200, json.take());
}

}  // namespace baeumgil
