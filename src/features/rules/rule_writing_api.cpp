// What writes rules by the API; see rule_api.h.
#include "features/rules/draft_rule.h"
#include "features/rules/end_rule.h"
#include "features/rules/make_rule_effective.h"
#include "features/rules/rule_api.h"
#include "features/rules/rule_form.h"
#include "features/rules/rule_json.h"
#include "features/rules/rule_store.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiField version_field() { return {.name = "version", .type = ApiType::integer, .description = "that was read"}; }
ApiField reason_field() { return {.name = "reason", .max_length = 300}; }

// Of a code that exists these are taken over from its versions.
std::vector<ApiField> shape_input() {
  return {{.name = "code", .description = "of a rule that exists, or of a new one: team.size.max", .max_length = 80},
          {.name = "kind", .required = false, .values = words_of<RuleKind>()},
          {.name = "topic", .required = false, .values = words_of<RuleTopic>()},
          {.name = "applies_to", .required = false, .values = words_of<AppliesTo>()},
          {.name = "unit", .required = false, .values = words_of<RuleUnit>()},
          {.name = "fact", .description = "what a new rule judges", .required = false, .max_length = 80},
          {.name = "test", .required = false, .values = words_of<RuleTest>()},
          {.name = "anchor", .description = "from what it counts", .required = false, .max_length = 80}};
}

std::vector<ApiField> content_input() {
  return {{.name = "value", .type = ApiType::number, .required = false},
          {.name = "word", .description = "a post, a tier or a grade", .required = false, .max_length = 40},
          {.name = "words_ko", .max_length = 300},
          {.name = "words_en", .required = false, .max_length = 300},
          {.name = "article", .max_length = 100},
          {.name = "source", .max_length = 200},
          {.name = "url", .required = false, .max_length = 500},
          {.name = "effective_from", .type = ApiType::date},
          {.name = "effective_to", .type = ApiType::date, .description = "the last day", .required = false},
          {.name = "verified_by", .required = false, .max_length = 200},
          {.name = "is_disputed", .type = ApiType::boolean, .required = false},
          {.name = "note", .required = false, .max_length = 1000},
          {.name = "is_binding", .type = ApiType::boolean, .required = false},
          {.name = "holds_for_cities", .type = ApiType::boolean, .description = "only a province may say so", .required = false}};
}

std::vector<ApiField> with_fields(std::vector<ApiField> fields, std::vector<ApiField> const& more) {
  fields.insert(fields.end(), more.begin(), more.end());
  return fields;
}

RuleDraft read_sent_draft(Fields& fields) {
  auto draft = read_rule_draft(fields);
  draft.is_disputed = fields.flag("is_disputed");
  draft.is_binding = fields.flag("is_binding");
  draft.holds_for_cities = fields.flag("holds_for_cities");
  return draft;
}

int sent_version(Fields& fields) { return static_cast<int>(fields.integer("version").value_or(0)); }

Response rule_answer(Rule const& rule) {
  auto json = JsonWriter{};
  to_json(json, rule);
  return json_response(200, json.take());
}

ApiOperation act_on_draft(std::string_view noun, std::string summary, std::vector<ApiField> input) {
  return {.method = Method::post,
          .path = "/api/v1/rules/drafts/{id}/" + std::string{noun},
          .summary = std::move(summary),
          .tag = "rules",
          .input = std::move(input),
          .answer = ApiAnswer::done};
}

}  // namespace

// Drafts are read by those who write rules; to everybody else there are none.
Result<Response> RuleApi::list_waiting(Request const& request, Actor const& actor) const {
  if (!may_write_rule(actor)) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto rules = std::vector<Rule>{};
  for (auto const& draft : db.read(actor, [](Tx& tx) { return list_drafts(tx); })) rules.push_back(draft.rule);
  return page_of_all(rules, asked, [](JsonWriter& json, Rule const& rule) { to_json(json, rule); });
}

Result<Response> RuleApi::show_draft(Request const& request, Actor const& actor) const {
  auto const id = request.id<RuleId>();
  if (!id || !may_write_rule(actor)) return not_found();
  auto const own = TRY(db.read(actor, [&](Tx& tx) { return find_own_rule(tx, *id); }));
  if (!own.is_draft()) return not_found();
  return rule_answer(own.rule);
}

Result<Response> RuleApi::show_version(Request const& request, Actor const& actor) const {
  auto const id = request.id<RuleId>();
  if (!id) return not_found();
  auto const own = TRY(db.read(actor, [&](Tx& tx) { return find_own_rule(tx, *id); }));
  if (own.is_draft()) return not_found();
  return rule_answer(own.rule);
}

Result<Response> RuleApi::add(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const draft = read_sent_draft(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const made = TRY(draft_rule(db, actor, draft));
  return done_answer(201, to_text(made));
}

Result<Response> RuleApi::edit(Request const& request, Actor const& actor) const {
  auto const id = request.id<RuleId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const change = DraftEdit{.id = *id, .version = sent_version(fields), .draft = read_sent_draft(fields)};
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const saved = TRY(edit_rule_draft(db, actor, change));
  return done_answer(200, to_text(saved));
}

Result<Response> RuleApi::make_effective(Request const& request, Actor const& actor) const {
  auto const id = request.id<RuleId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const decision = RuleDecision{.id = *id, .version = sent_version(fields), .reason = fields.text("reason")};
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const made = TRY(make_rule_effective(db, actor, decision));
  return done_answer(200, to_text(made));
}

Result<Response> RuleApi::discard(Request const& request, Actor const& actor) const {
  auto const id = request.id<RuleId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const version = sent_version(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  TRY(discard_rule_draft(db, actor, *id, version));
  return done_answer(200, to_text(*id));
}

Result<Response> RuleApi::end(Request const& request, Actor const& actor) const {
  auto const id = request.id<RuleId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const last =
      RuleEnd{.id = *id, .last_day = fields.date("last_day"), .version = sent_version(fields), .reason = fields.text("reason")};
  if (auto problem = fields.problem()) return *std::move(problem);
  TRY(end_rule(db, actor, last));
  return done_answer(200, to_text(*id));
}

void add_rule_writing_api(Router& router, RuleApi api) {
  router.api({.method = Method::post,
              .path = "/api/v1/rules",
              .summary = "Draft a version of a rule, or a rule of the institution's own; it counts nowhere until it is made effective",
              .tag = "rules",
              .input = with_fields(shape_input(), content_input()),
              .answer = ApiAnswer::done},
             Access::staff, handler(api, &RuleApi::add));
  router.api({.path = "/api/v1/rules/drafts",
              .summary = "Drafts of rules, newest first, for those who write rules",
              .tag = "rules",
              .answer = ApiAnswer::page,
              .schema = rule_schema()},
             Access::staff, handler(api, &RuleApi::list_waiting));
  router.api({.path = "/api/v1/rules/drafts/{id}", .summary = "One draft of a rule", .tag = "rules", .schema = rule_schema()},
             Access::staff, handler(api, &RuleApi::show_draft));
  router.api({.method = Method::put,
              .path = "/api/v1/rules/drafts/{id}",
              .summary = "Change a draft; its code and what it judges stay",
              .tag = "rules",
              .input = with_fields(content_input(), {version_field()}),
              .answer = ApiAnswer::done},
             Access::staff, handler(api, &RuleApi::edit));
  router.api(act_on_draft("effect", "Make a draft effective from its first day", {version_field(), reason_field()}), Access::staff,
             handler(api, &RuleApi::make_effective));
  router.api(act_on_draft("discard", "Discard a draft", {version_field()}), Access::staff, handler(api, &RuleApi::discard));
  router.api({.path = "/api/v1/rules/versions/{id}",
              .summary = "One effective version of the institution's own",
              .tag = "rules",
              .schema = rule_schema()},
             Access::staff, handler(api, &RuleApi::show_version));
  router.api({.method = Method::post,
              .path = "/api/v1/rules/versions/{id}/end",
              .summary = "End a version of the institution's own after a day",
              .tag = "rules",
              .input = {version_field(), {.name = "last_day", .type = ApiType::date}, reason_field()},
              .answer = ApiAnswer::done},
             Access::staff, handler(api, &RuleApi::end));
}

}  // namespace baeumgil
