#include "features/reports/report_api.h"

#include "features/reports/accept_report.h"
#include "features/reports/correct_report.h"
#include "features/reports/report_input.h"
#include "features/reports/report_json.h"
#include "features/reports/submit_report.h"
#include "features/reports/take_correction_back.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiField text_field(std::string name, std::string description = {}) {
  return {.name = std::move(name), .type = ApiType::text, .description = std::move(description), .required = false};
}

std::vector<ApiField> figure_fields() {
  return {{.name = "label"}, {.name = "theirs"}, {.name = "ours"}, {.name = "unit"}, {.name = "source"}};
}

std::vector<ApiField> proposal_fields() {
  return {{.name = "what"},
          {.name = "owner_department_id", .type = ApiType::id, .nullable = true},
          {.name = "owner_department"},
          {.name = "due_on", .type = ApiType::date, .nullable = true}};
}

ApiSchema report_schema() {
  auto const sections = std::vector<ApiField>{{.name = "section", .values = words_of<ReportSection>()},
                                              {.name = "body"},
                                              {.name = "author_id", .type = ApiType::id},
                                              {.name = "author", .description = "name of who saved it last"},
                                              {.name = "version", .type = ApiType::integer}};
  auto const answers = std::vector<ApiField>{{.name = "question_id", .type = ApiType::id},
                                             {.name = "question"},
                                             {.name = "answer"},
                                             {.name = "unanswered_reason"},
                                             {.name = "source"},
                                             {.name = "host_id", .type = ApiType::id, .nullable = true},
                                             {.name = "host", .description = "who gave it, of a trip to several"}};
  return {.name = "Report",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "number"},
                     {.name = "trip_id", .type = ApiType::id},
                     {.name = "state", .values = words_of<ReportState>()},
                     {.name = "state_reason"},
                     {.name = "due_on", .type = ApiType::date},
                     {.name = "gist"},
                     {.name = "keywords"},
                     {.name = "disclosure", .values = words_of<Disclosure>()},
                     {.name = "disclosure_reason"},
                     {.name = "benefits_received"},
                     {.name = "is_ai_used", .type = ApiType::boolean},
                     {.name = "submitted_at", .type = ApiType::instant, .nullable = true},
                     {.name = "accepted_at", .type = ApiType::instant, .nullable = true},
                     {.name = "edition", .type = ApiType::integer},
                     {.name = "told_on", .type = ApiType::date, .description = "of one made by word of mouth", .nullable = true},
                     {.name = "told_to_id", .type = ApiType::id, .nullable = true},
                     {.name = "told_to"},
                     {.name = "told_reason"},
                     {.name = "sections", .type = ApiType::array, .fields = sections},
                     {.name = "answers", .type = ApiType::array, .fields = answers},
                     {.name = "figures", .type = ApiType::array, .fields = figure_fields()},
                     {.name = "proposals", .type = ApiType::array, .fields = proposal_fields()},
                     {.name = "version", .type = ApiType::integer}}};
}

ApiSchema row_schema() {
  return {.name = "ReportRow",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "number"},
                     {.name = "trip_number"},
                     {.name = "purpose"},
                     {.name = "gist"},
                     {.name = "team"},
                     {.name = "department"},
                     {.name = "state", .values = words_of<ReportState>()},
                     {.name = "due_on", .type = ApiType::date},
                     {.name = "submitted_at", .type = ApiType::instant, .nullable = true}}};
}

void write_row(JsonWriter& json, ReportRow const& row) {
  json.begin_object().field("id", to_text(row.id)).field("number", row.number).field("trip_number", row.trip_number);
  json.field("purpose", row.purpose).field("gist", row.gist).field("team", row.team_name).field("department", row.department_name);
  json.field("state", to_word(row.state)).field("due_on", to_text(row.due_on));
  json.field("submitted_at", row.submitted_at ? std::optional{to_text(*row.submitted_at)} : std::nullopt).end_object();
}

std::vector<ApiField> text_input() {
  auto sections = std::vector<ApiField>{};
  for (auto const section : all_of<ReportSection>())
    sections.push_back(
        {.name = std::string{to_word(section)},
         .type = ApiType::object,
         .required = false,
         .fields = {{.name = "body"}, {.name = "version", .type = ApiType::integer, .description = "that was read; 0 when it was empty"}}});
  auto const figures = figure_fields();
  auto const answer =
      std::vector<ApiField>{text_field("answer"),
                            text_field("reason"),
                            text_field("source"),
                            {.name = "host", .type = ApiType::id, .description = "one of the hosts of the trip", .required = false}};
  return {{.name = "sections", .type = ApiType::object, .description = "only those to save", .required = false, .fields = sections},
          {.name = "answers",
           .type = ApiType::object,
           .description = "each under the id of its question; the reason says why one stays unanswered",
           .required = false,
           .fields = {{.name = "{question_id}", .type = ApiType::object, .required = false, .fields = answer}}},
          {.name = "figures", .type = ApiType::array, .description = "replaces all figures", .required = false, .fields = figures},
          {.name = "proposals",
           .type = ApiType::array,
           .description = "replaces all proposals; owner and day are asked for when the report is handed in",
           .required = false,
           .fields = {{.name = "what"},
                      {.name = "owner", .type = ApiType::id, .description = "a department", .required = false},
                      {.name = "due_on", .type = ApiType::date, .required = false}}},
          text_field("gist"),
          text_field("keywords"),
          {.name = "disclosure", .required = false, .values = words_of<Disclosure>()},
          text_field("disclosure_reason"),
          text_field("benefits_received"),
          {.name = "is_ai_used", .type = ApiType::boolean, .required = false},
          {.name = "version", .type = ApiType::integer, .description = "of the report that was read", .required = false}};
}

std::vector<ApiField> return_input() {
  auto parts = std::vector<ApiField>{};
  for (auto const& part : commentable_parts()) parts.push_back(text_field(part));
  return {{.name = "reason"},
          {.name = "comments", .type = ApiType::object, .description = "by section", .required = false, .fields = parts}};
}

Result<Response> done(Result<ReportId> const& result) {
  if (!result) return result.error();
  return done_answer(200, to_text(*result));
}

ApiOperation move_operation(std::string_view noun, std::string summary, std::vector<ApiField> input = {}) {
  return {.method = Method::post,
          .path = "/api/v1/reports/{id}/" + std::string{noun},
          .summary = std::move(summary),
          .tag = "reports",
          .input = std::move(input),
          .answer = ApiAnswer::done};
}

}  // namespace

Result<Response> ReportApi::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_report_filter(query, actor);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto after = std::optional<ReportId>{};
  if (asked.after) after = ReportId{*asked.after};
  auto const rows = db.read(actor, [&](Tx& tx) { return list_reports_after(tx, actor, filter, after, asked.limit + 1); });
  return page_answer(rows, asked, write_row);
}

Result<Response> ReportApi::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto const report = TRY(db.read(actor, [&](Tx& tx) { return find_report(tx, actor, *id); }));
  return json_response(200, to_json(report));
}

Result<Response> ReportApi::write(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_report_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(write_report(db, actor, *id, input));
}

Result<Response> ReportApi::submit(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  return done(submit_report(db, actor, *id));
}

Result<Response> ReportApi::tell(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const told = read_told_report(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(tell_report(db, actor, *id, told));
}

Result<Response> ReportApi::accept(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  return done(accept_report(db, actor, *id));
}

Result<Response> ReportApi::correct(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const reason = fields.text("reason");
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(correct_report(db, actor, *id, reason));
}

Result<Response> ReportApi::take_correction_back(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  return done(baeumgil::take_correction_back(db, actor, *id));
}

Result<Response> ReportApi::send_back(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_return_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(return_report(db, actor, *id, input.reason, input.comments));
}

void add_report_api(Router& router, ReportApi api) {
  auto const filters = std::vector<ApiField>{{.name = "state", .required = false, .values = words_of<ReportState>()},
                                             {.name = "program", .type = ApiType::id, .required = false},
                                             {.name = "issue", .type = ApiType::id, .required = false},
                                             {.name = "department", .type = ApiType::id, .required = false},
                                             {.name = "year", .type = ApiType::integer, .required = false},
                                             {.name = "mine", .type = ApiType::boolean, .required = false},
                                             {.name = "overdue", .type = ApiType::boolean, .required = false}};
  router.api({.path = "/api/v1/reports",
              .summary = "Reports the caller may read, newest first",
              .tag = "reports",
              .query = filters,
              .answer = ApiAnswer::page,
              .schema = row_schema()},
             Access::staff, [api](auto const& request, auto const& actor) { return api.list(request, actor); });
  router.api({.path = "/api/v1/reports/{id}", .summary = "One report, whole", .tag = "reports", .schema = report_schema()}, Access::staff,
             [api](auto const& request, auto const& actor) { return api.show(request, actor); });
  router.api({.method = Method::put,
              .path = "/api/v1/reports/{id}",
              .summary = "Save parts of a report",
              .tag = "reports",
              .input = text_input(),
              .answer = ApiAnswer::done},
             Access::staff, [api](auto const& request, auto const& actor) { return api.write(request, actor); });
  router.api(move_operation("submission", "Hand a report in"), Access::staff,
             [api](auto const& request, auto const& actor) { return api.submit(request, actor); });
  router.api(move_operation("oral-report", "State that a minor trip was reported by word of mouth; it is confirmed like a written report",
                            {{.name = "told_on", .type = ApiType::date},
                             {.name = "told_to", .type = ApiType::id, .description = "who decides over the department and did not travel"},
                             {.name = "told_gist", .description = "what was said"},
                             {.name = "told_reason", .description = "why the matter is minor"}}),
             Access::staff, handler(api, &ReportApi::tell));
  router.api(move_operation("acceptance", "Accept a report, first the head, then the officer"), Access::staff,
             [api](auto const& request, auto const& actor) { return api.accept(request, actor); });
  router.api(move_operation("correction", "Open a new edition of an accepted report, to be reviewed anew", {{.name = "reason"}}),
             Access::staff, [api](auto const& request, auto const& actor) { return api.correct(request, actor); });
  auto removal = move_operation("correction", "Take a correction back before it is handed in; the accepted edition counts again");
  removal.method = Method::remove;
  router.api(removal, Access::staff, handler(api, &ReportApi::take_correction_back));
  router.api(move_operation("return", "Send a report back", return_input()), Access::staff,
             [api](auto const& request, auto const& actor) { return api.send_back(request, actor); });
}

}  // namespace baeumgil
