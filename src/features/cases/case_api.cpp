#include "features/cases/case_api.h"

#include "features/cases/case_filter_input.h"
#include "features/cases/case_json.h"
#include "features/cases/draw_case.h"
#include "features/cases/edit_case.h"
#include "features/cases/host_choice_input.h"
#include "features/cases/match_case.h"
#include "features/cases/move_case.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

std::vector<ApiField> texts(std::vector<std::string> const& names, bool is_required) {
  auto fields = std::vector<ApiField>{};
  for (auto const& name : names) fields.push_back({.name = name, .required = is_required});
  return fields;
}

std::vector<std::string> const& text_names() {
  static auto const names =
      std::vector<std::string>{"one_line",          "problem_before", "what_they_did", "cost_note",   "result_metric",  "result_before",
                               "result_after",      "result_period",  "result_source", "legal_basis", "failure_points", "conditions",
                               "already_copied_by", "award",          "evidence_url",  "keywords"};
  return names;
}

std::vector<ApiField> case_input() {
  auto fields = std::vector<ApiField>{
      {.name = "title"},
      {.name = "field", .values = words_of<PolicyField>()},
      {.name = "host", .type = ApiType::id, .description = "or host_name", .required = false},
      {.name = "host_name", .description = "full name, or a short one only one institution bears", .required = false},
      {.name = "since_year", .type = ApiType::integer, .required = false},
      {.name = "cost_initial", .type = ApiType::integer, .description = "won", .required = false},
      {.name = "cost_yearly", .type = ApiType::integer, .description = "won", .required = false},
      {.name = "evidence_grade", .required = false, .values = words_of<EvidenceGrade>()},
      {.name = "outcome", .required = false, .values = words_of<CaseOutcome>()},
      {.name = "share_scope", .required = false, .values = words_of<ShareScope>()},
      {.name = "is_host_verified", .type = ApiType::boolean, .required = false},
      {.name = "version", .type = ApiType::integer, .description = "that was read, when changing", .required = false}};
  for (auto const* item : {"population", "density", "finance", "law", "organisation", "technology"})
    fields.push_back(
        {.name = std::string{"fit_"} + item, .type = ApiType::integer, .description = "0 missing, 1 partly, 2 met", .required = false});
  for (auto& field : texts(text_names(), false)) fields.push_back(std::move(field));
  return fields;
}

std::vector<ApiField> create_input() {
  auto fields = case_input();
  fields.push_back({.name = "report", .type = ApiType::id, .description = "the accepted report it is drawn from", .required = false});
  return fields;
}

ApiSchema case_schema() {
  auto fit = std::vector<ApiField>{};
  for (auto const* item : {"population", "density", "finance", "law", "organisation", "technology"})
    fit.push_back({.name = item, .type = ApiType::integer, .nullable = true});
  auto fields = std::vector<ApiField>{{.name = "id", .type = ApiType::id},
                                      {.name = "number"},
                                      {.name = "report_id", .type = ApiType::id, .nullable = true},
                                      {.name = "team_id", .type = ApiType::id, .nullable = true},
                                      {.name = "host_id", .type = ApiType::id},
                                      {.name = "host_name"},
                                      {.name = "author_id", .type = ApiType::id},
                                      {.name = "title"},
                                      {.name = "field", .values = words_of<PolicyField>()},
                                      {.name = "since_year", .type = ApiType::integer, .nullable = true},
                                      {.name = "cost_initial_won", .type = ApiType::integer, .nullable = true},
                                      {.name = "cost_yearly_won", .type = ApiType::integer, .nullable = true},
                                      {.name = "fit", .type = ApiType::object, .fields = fit},
                                      {.name = "share_scope", .values = words_of<ShareScope>()},
                                      {.name = "is_host_verified", .type = ApiType::boolean},
                                      {.name = "valid_until", .type = ApiType::date, .nullable = true},
                                      {.name = "as_of", .type = ApiType::date, .nullable = true},
                                      {.name = "ask_again_on", .type = ApiType::date, .nullable = true},
                                      {.name = "evidence_grade", .values = words_of<EvidenceGrade>()},
                                      {.name = "outcome", .values = words_of<CaseOutcome>()},
                                      {.name = "merged_into_id", .type = ApiType::id, .nullable = true},
                                      {.name = "state", .values = words_of<CaseState>()},
                                      {.name = "state_reason"},
                                      {.name = "issue_ids", .type = ApiType::array, .fields = {{.type = ApiType::id}}},
                                      {.name = "version", .type = ApiType::integer}};
  for (auto& field : texts(text_names(), true)) fields.push_back(std::move(field));
  return {.name = "Case", .fields = std::move(fields)};
}

ApiSchema row_schema() {
  return {.name = "CaseRow",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "number"},
                     {.name = "title"},
                     {.name = "one_line"},
                     {.name = "field", .values = words_of<PolicyField>()},
                     {.name = "state", .values = words_of<CaseState>()},
                     {.name = "host_name"},
                     {.name = "since_year", .type = ApiType::integer, .nullable = true},
                     {.name = "cost_initial_won", .type = ApiType::integer, .nullable = true},
                     {.name = "is_host_verified", .type = ApiType::boolean},
                     {.name = "outcome", .values = words_of<CaseOutcome>()},
                     {.name = "evidence_grade", .values = words_of<EvidenceGrade>()},
                     {.name = "adoptions", .type = ApiType::integer, .description = "decided yes"}}};
}

void write_row(JsonWriter& json, CaseRow const& row) {
  json.begin_object().field("id", to_text(row.id)).field("number", row.number).field("title", row.title);
  json.field("one_line", row.one_line).field("field", to_word(row.field)).field("state", to_word(row.state));
  json.field("host_name", row.host_name).field("since_year", row.since_year).key("cost_initial_won");
  if (row.cost_initial)
    json.value(row.cost_initial->amount);
  else
    json.null();
  json.field("is_host_verified", row.is_host_verified).field("outcome", to_word(row.outcome));
  json.field("evidence_grade", to_word(row.evidence_grade)).field("adoptions", row.adoptions).end_object();
}

Result<Response> done(Result<CaseId> const& result, int status = 200) {
  if (!result) return result.error();
  return done_answer(status, to_text(*result));
}

Result<CaseInput> read_input(Database& db, Actor const& actor, Fields& fields) {
  auto input = read_case_input(fields);
  db.read(actor, [&](Tx& tx) {
    choose_host(tx, fields, input);
    return Done{};
  });
  if (auto problem = fields.problem()) return *std::move(problem);
  return input;
}

ApiOperation operation(Method method, std::string_view path, std::string summary, std::vector<ApiField> input = {}) {
  return {.method = method,
          .path = "/api/v1/cases" + std::string{path},
          .summary = std::move(summary),
          .tag = "cases",
          .input = std::move(input),
          .answer = ApiAnswer::done};
}

void add_moves(Router& router, CaseApi api) {
  auto add = [&](std::string_view path, std::string summary, CaseApi::Move move) {
    router.api(operation(Method::post, path, std::move(summary)), Access::staff,
               [api, move](auto const& request, auto const& actor) { return api.move(request, actor, move); });
  };
  auto add_with_reason = [&](std::string_view path, std::string summary, CaseApi::MoveWithReason move) {
    router.api(operation(Method::post, path, std::move(summary), {{.name = "reason"}}), Access::staff,
               [api, move](auto const& request, auto const& actor) { return api.move_with_reason(request, actor, move); });
  };
  add("/{id}/submission", "Hand a card in to be checked", hand_in_case);
  add("/{id}/check", "Say that a card is right", check_case);
  add("/{id}/publication", "Publish a card to all staff", publish_case);
  add("/{id}/renewal", "Say that an old card still holds", renew_case);
  add_with_reason("/{id}/return", "Send a card back", return_case);
  add_with_reason("/{id}/retirement", "Take a card out of use", retire_case);
}

}  // namespace

Result<Response> CaseApi::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_case_filter(query, actor);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto after = std::optional<CaseId>{};
  if (asked.after) after = CaseId{*asked.after};
  auto const rows = db.read(actor, [&](Tx& tx) { return list_cases_after(tx, actor, filter, after, asked.limit + 1); });
  return page_answer(rows, asked, write_row);
}

Result<Response> CaseApi::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return find_case(tx, actor, *id); }));
  return json_response(200, to_json(found));
}

Result<Response> CaseApi::create(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const report = fields.id<ReportId>("report");
  auto const input = TRY(read_input(db, actor, fields));
  return done(report ? draw_case(db, actor, *report, input) : add_case(db, actor, input), 201);
}

Result<Response> CaseApi::edit(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = TRY(read_input(db, actor, fields));
  return done(edit_case(db, actor, *id, input));
}

Result<Response> CaseApi::match(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const issue = fields.id<IssueId>("issue");
  if (auto problem = fields.problem()) return *std::move(problem);
  if (!issue) return invalid("issue", "field.required");
  return done(match_case(db, actor, *id, *issue));
}

Result<Response> CaseApi::unmatch(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  auto const issue = request.id<IssueId>("issue");
  if (!id || !issue) return not_found();
  return done(unmatch_case(db, actor, *id, *issue));
}

Result<Response> CaseApi::move(Request const& request, Actor const& actor, Move step) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  return done(step(db, actor, *id));
}

Result<Response> CaseApi::move_with_reason(Request const& request, Actor const& actor, MoveWithReason step) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  return done(step(db, actor, *id, fields.text("reason")));
}

void add_case_api(Router& router, CaseApi api) {
  auto const filters =
      std::vector<ApiField>{{.name = "q", .description = "part of the title", .required = false},
                            {.name = "state", .required = false, .values = words_of<CaseState>()},
                            {.name = "field", .required = false, .values = words_of<PolicyField>()},
                            {.name = "issue", .type = ApiType::id, .required = false},
                            {.name = "host", .type = ApiType::id, .required = false},
                            {.name = "kind", .description = "of the host", .required = false, .values = words_of<InstitutionKind>()},
                            {.name = "province", .description = "of the host, by code", .required = false},
                            {.name = "department", .type = ApiType::id, .description = "of the author", .required = false},
                            {.name = "program", .type = ApiType::id, .required = false},
                            {.name = "year", .type = ApiType::integer, .required = false},
                            {.name = "outcome", .required = false, .values = words_of<CaseOutcome>()},
                            {.name = "mine", .type = ApiType::boolean, .required = false},
                            {.name = "standing", .type = ApiType::boolean, .required = false}};
  router.api({.path = "/api/v1/cases",
              .summary = "Best-practice cards the caller may read, newest first",
              .tag = "cases",
              .query = filters,
              .answer = ApiAnswer::page,
              .schema = row_schema()},
             Access::staff, [api](auto const& request, auto const& actor) { return api.list(request, actor); });
  router.api({.path = "/api/v1/cases/{id}", .summary = "One card, whole", .tag = "cases", .schema = case_schema()}, Access::staff,
             [api](auto const& request, auto const& actor) { return api.show(request, actor); });
  router.api(operation(Method::post, "", "Make a card, from an accepted report or a public source", create_input()), Access::staff,
             [api](auto const& request, auto const& actor) { return api.create(request, actor); });
  router.api(operation(Method::put, "/{id}", "Change what a card says", case_input()), Access::staff,
             [api](auto const& request, auto const& actor) { return api.edit(request, actor); });
  router.api(operation(Method::post, "/{id}/issues", "Match a card to a pending issue", {{.name = "issue", .type = ApiType::id}}),
             Access::staff, [api](auto const& request, auto const& actor) { return api.match(request, actor); });
  router.api(operation(Method::post, "/{id}/issues/{issue}/removal", "Undo a match"), Access::staff,
             [api](auto const& request, auto const& actor) { return api.unmatch(request, actor); });
  add_moves(router, api);
}

}  // namespace baeumgil
