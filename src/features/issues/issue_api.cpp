#include "features/issues/issue_api.h"

#include "features/issues/accept_issue.h"
#include "features/issues/drop_issue.h"
#include "features/issues/edit_issue.h"
#include "features/issues/issue_form.h"
#include "features/issues/open_issue.h"
#include "features/issues/register_issue.h"
#include "features/issues/solve_issue.h"
#include "features/issues/support_issue.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

std::vector<ApiField> baseline_input(bool is_required) {
  return {{.name = "baseline_value", .type = ApiType::number, .description = "how things stand", .required = is_required},
          {.name = "baseline_unit", .type = ApiType::text, .required = is_required},
          {.name = "baseline_on", .type = ApiType::date, .description = "the day the figure stands for", .required = is_required},
          {.name = "baseline_source", .type = ApiType::text, .required = is_required}};
}

std::vector<ApiField> issue_input() {
  auto fields =
      std::vector<ApiField>{{.name = "title", .type = ApiType::text},
                            {.name = "description", .type = ApiType::text},
                            {.name = "field", .type = ApiType::text, .values = words_of<PolicyField>()},
                            {.name = "priority", .type = ApiType::text, .required = false, .values = words_of<Priority>()},
                            {.name = "owner_department", .type = ApiType::id},
                            {.name = "target_value", .type = ApiType::number, .required = false},
                            {.name = "target_on", .type = ApiType::date, .required = false},
                            {.name = "pledge", .type = ApiType::text, .required = false},
                            {.name = "version", .type = ApiType::integer, .description = "that was read, when editing", .required = false}};
  for (auto& field : baseline_input(false)) fields.push_back(std::move(field));
  return fields;
}

ApiSchema issue_schema() {
  auto const baseline = std::vector<ApiField>{{.name = "value", .type = ApiType::number},
                                              {.name = "unit", .type = ApiType::text},
                                              {.name = "on", .type = ApiType::date},
                                              {.name = "source", .type = ApiType::text}};
  return {.name = "Issue",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "number", .type = ApiType::text},
                     {.name = "title", .type = ApiType::text},
                     {.name = "description", .type = ApiType::text},
                     {.name = "field", .type = ApiType::text, .values = words_of<PolicyField>()},
                     {.name = "priority", .type = ApiType::text, .values = words_of<Priority>()},
                     {.name = "state", .type = ApiType::text, .values = words_of<IssueState>()},
                     {.name = "state_reason", .type = ApiType::text},
                     {.name = "owner_department", .type = ApiType::id},
                     {.name = "owner_department_name", .type = ApiType::text},
                     {.name = "registered_by", .type = ApiType::id},
                     {.name = "registered_on", .type = ApiType::date},
                     {.name = "baseline", .type = ApiType::object, .nullable = true, .fields = baseline},
                     {.name = "target_value", .type = ApiType::number, .nullable = true},
                     {.name = "target_on", .type = ApiType::date, .nullable = true},
                     {.name = "pledge", .type = ApiType::text},
                     {.name = "support_count", .type = ApiType::integer, .description = "colleagues who support it"},
                     {.name = "version", .type = ApiType::integer}}};
}

void write_issue(JsonWriter& json, IssueWithSupport const& issue) {
  json.begin_object()
      .field("id", to_text(issue.id))
      .field("number", issue.number)
      .field("title", issue.title)
      .field("description", issue.description)
      .field("field", to_word(issue.field))
      .field("priority", to_word(issue.priority))
      .field("state", to_word(issue.state))
      .field("state_reason", issue.state_reason)
      .field("owner_department", to_text(issue.owner_department))
      .field("owner_department_name", issue.owner_department_name)
      .field("registered_by", to_text(issue.registered_by))
      .field("registered_on", to_text(issue.registered_on))
      .key("baseline");
  if (issue.baseline) {
    json.begin_object().field("value", issue.baseline->value).field("unit", issue.baseline->unit);
    json.field("on", to_text(issue.baseline->on)).field("source", issue.baseline->source).end_object();
  } else {
    json.null();
  }
  json.field("target_value", issue.target_value)
      .field("target_on", issue.target_on ? std::optional{to_text(*issue.target_on)} : std::nullopt)
      .field("pledge", issue.pledge)
      .field("support_count", issue.support_count)
      .field("version", issue.version)
      .end_object();
}

Result<Response> done(Result<IssueId> const& result, int status = 200) {
  if (!result) return result.error();
  return done_answer(status, to_text(*result));
}

ApiOperation move_operation(std::string_view noun, std::string summary, std::vector<ApiField> input) {
  return {.method = Method::post,
          .path = "/api/v1/issues/{id}/" + std::string{noun},
          .summary = std::move(summary),
          .tag = "issues",
          .input = std::move(input),
          .answer = ApiAnswer::done};
}

}  // namespace

Result<Response> IssueApi::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_issue_filter(query, actor);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  return page_answer(db.read(actor, [&](Tx& tx) { return list_issues_after(tx, filter, asked.after, asked.limit + 1); }), asked,
                     write_issue);
}

Result<Response> IssueApi::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<IssueId>();
  if (!id) return not_found();
  auto const issue = TRY(db.read(actor, [&](Tx& tx) { return find_issue_with_support(tx, actor, *id); }));
  auto json = JsonWriter{};
  write_issue(json, issue);
  return json_response(200, json.take());
}

Result<Response> IssueApi::create(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const draft = read_issue_draft(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(register_issue(db, actor, draft), 201);
}

Result<Response> IssueApi::edit(Request const& request, Actor const& actor) const {
  auto const id = request.id<IssueId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const draft = read_issue_draft(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(edit_issue(db, actor, *id, draft));
}

Result<Response> IssueApi::accept(Request const& request, Actor const& actor) const {
  auto const id = request.id<IssueId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const figure = read_baseline_draft(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(accept_issue(db, actor, *id, figure));
}

Result<Response> IssueApi::open(Request const& request, Actor const& actor) const {
  auto const id = request.id<IssueId>();
  if (!id) return not_found();
  return done(open_issue(db, actor, *id));
}

Result<Response> IssueApi::drop(Request const& request, Actor const& actor) const {
  auto const id = request.id<IssueId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const reason = fields.text("reason");
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(drop_issue(db, actor, *id, reason));
}

Result<Response> IssueApi::solve(Request const& request, Actor const& actor) const {
  auto const id = request.id<IssueId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const evidence = fields.text("evidence");
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(solve_issue(db, actor, *id, evidence));
}

Result<Response> IssueApi::support(Request const& request, Actor const& actor) const {
  auto const id = request.id<IssueId>();
  if (!id) return not_found();
  return done(support_issue(db, actor, *id));
}

Result<Response> IssueApi::withdraw_support(Request const& request, Actor const& actor) const {
  auto const id = request.id<IssueId>();
  if (!id) return not_found();
  return done(baeumgil::withdraw_support(db, actor, *id));
}

Result<Response> IssueApi::similar(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const title = query.text("title");
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  if (title.empty()) return invalid("title", "field.required");
  return page_of_all(find_similar(db, likeness, actor, title), asked, write_issue);
}

void add_support_api(Router& router, IssueApi const& api) {
  router.api(move_operation("support", "Support an issue as a colleague", {}), Access::staff, handler(api, &IssueApi::support));
  auto removal = move_operation("support", "Support it no longer", {});
  removal.method = Method::remove;
  router.api(removal, Access::staff, handler(api, &IssueApi::withdraw_support));
  router.api({.path = "/api/v1/issues/similar",
              .summary = "Issues like a title that is about to be registered, the likest first; at most five",
              .tag = "issues",
              .query = {{.name = "title", .max_length = 120}},
              .answer = ApiAnswer::page,
              .schema = issue_schema()},
             Access::staff, handler(api, &IssueApi::similar));
}

void add_issue_api(Router& router, IssueApi api) {
  auto const filters =
      std::vector<ApiField>{{.name = "q", .type = ApiType::text, .description = "part of the title", .required = false},
                            {.name = "state", .type = ApiType::text, .required = false, .values = words_of<IssueState>()},
                            {.name = "field", .type = ApiType::text, .required = false, .values = words_of<PolicyField>()},
                            {.name = "priority", .type = ApiType::text, .required = false, .values = words_of<Priority>()},
                            {.name = "department", .type = ApiType::id, .required = false},
                            {.name = "mine", .type = ApiType::boolean, .required = false},
                            {.name = "wished", .type = ApiType::boolean, .description = "no case found for long", .required = false}};
  router.api({.path = "/api/v1/issues",
              .summary = "Pending issues, oldest first",
              .tag = "issues",
              .query = filters,
              .answer = ApiAnswer::page,
              .schema = issue_schema()},
             Access::staff, [api](auto const& request, auto const& actor) { return api.list(request, actor); });
  router.api({.path = "/api/v1/issues/{id}", .summary = "One pending issue", .tag = "issues", .schema = issue_schema()}, Access::staff,
             [api](auto const& request, auto const& actor) { return api.show(request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/issues",
              .summary = "Register a pending issue",
              .tag = "issues",
              .input = issue_input(),
              .answer = ApiAnswer::done},
             Access::staff, [api](auto const& request, auto const& actor) { return api.create(request, actor); });
  router.api({.method = Method::put,
              .path = "/api/v1/issues/{id}",
              .summary = "Change what an issue says",
              .tag = "issues",
              .input = issue_input(),
              .answer = ApiAnswer::done},
             Access::staff, [api](auto const& request, auto const& actor) { return api.edit(request, actor); });
  router.api(move_operation("acceptance", "Accept an issue with its baseline figure", baseline_input(false)), Access::staff,
             [api](auto const& request, auto const& actor) { return api.accept(request, actor); });
  router.api(move_operation("opening", "Open an issue to teams", {}), Access::staff,
             [api](auto const& request, auto const& actor) { return api.open(request, actor); });
  router.api(move_operation("dismissal", "Drop an issue", {{.name = "reason", .type = ApiType::text}}), Access::staff,
             [api](auto const& request, auto const& actor) { return api.drop(request, actor); });
  router.api(move_operation("solution", "Say that an issue is solved", {{.name = "evidence", .type = ApiType::text}}), Access::staff,
             [api](auto const& request, auto const& actor) { return api.solve(request, actor); });
  add_support_api(router, api);
}

}  // namespace baeumgil
