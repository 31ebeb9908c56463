#include "features/reports/report_comment_api.h"

#include "features/reports/comment_report.h"
#include "features/reports/find_report.h"
#include "features/reports/report_comment_store.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

constexpr auto kPlace = "a section's word, answers, answers.<question id> or figures";

ApiSchema comment_schema() {
  return {.name = "ReportComment",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "answers", .type = ApiType::id, .description = "the comment it answers", .nullable = true},
                     {.name = "place", .description = kPlace},
                     {.name = "body"},
                     {.name = "author"},
                     {.name = "edition", .type = ApiType::integer},
                     {.name = "created_at", .type = ApiType::instant},
                     {.name = "done_at", .type = ApiType::instant, .nullable = true},
                     {.name = "done_by"}}};
}

void write_comment(JsonWriter& json, ReportComment const& comment) {
  json.begin_object().field("id", to_text(comment.id));
  json.field("answers", comment.answers.is_nil() ? std::nullopt : std::optional{to_text(comment.answers)});
  json.field("place", comment.place).field("body", comment.body).field("author", comment.author_name);
  json.field("edition", comment.edition).field("created_at", to_text(comment.created_at));
  json.field("done_at", comment.resolved_at ? std::optional{to_text(*comment.resolved_at)} : std::nullopt);
  json.field("done_by", comment.resolved_by).end_object();
}

Result<std::vector<ReportComment>> read_comments(Tx& tx, Actor const& actor, ReportId id) {
  auto const report = TRY(find_report(tx, actor, id));
  if (!may_read_draft(actor, report) && !may_return_report(actor, report)) return not_found();
  return list_comments(tx, id);
}

Result<Response> done(Result<ReportId> const& result) {
  if (!result) return result.error();
  return done_answer(200, to_text(*result));
}

}  // namespace

Result<Response> ReportCommentApi::list(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const comments = TRY(db.read(actor, [&](Tx& tx) { return read_comments(tx, actor, *id); }));
  return page_of_all(comments, asked, write_comment);
}

Result<Response> ReportCommentApi::add(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const place = fields.text("place");
  auto const body = fields.text("body");
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(comment_report(db, actor, *id, place, body));
}

Result<Response> ReportCommentApi::answer(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  auto const comment = id_from_text<ReportCommentId>(request.parameter("comment"));
  if (!id || !comment) return not_found();
  auto fields = Fields::of(request);
  auto answer = CommentAnswer{.body = fields.text("body")};
  if (fields.has("is_done")) answer.is_done = fields.flag("is_done");
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(answer_comment(db, actor, *id, *comment, answer));
}

void add_report_comment_api(Router& router, ReportCommentApi api) {
  router.api({.path = "/api/v1/reports/{id}/comments",
              .summary = "What is said about parts of a report, and the answers",
              .tag = "reports",
              .answer = ApiAnswer::page,
              .schema = comment_schema()},
             Access::staff, [api](auto const& request, auto const& actor) { return api.list(request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/reports/{id}/comments",
              .summary = "Say something about a part, while the report is checked",
              .tag = "reports",
              .input = {{.name = "place", .description = kPlace}, {.name = "body", .max_length = 2000}},
              .answer = ApiAnswer::done},
             Access::staff, [api](auto const& request, auto const& actor) { return api.add(request, actor); });
  router.api(
      {.method = Method::post,
       .path = "/api/v1/reports/{id}/comments/{comment}/answer",
       .summary = "Answer a comment, mark it done or open it again",
       .tag = "reports",
       .input = {{.name = "body", .required = false, .max_length = 2000}, {.name = "is_done", .type = ApiType::boolean, .required = false}},
       .answer = ApiAnswer::done},
      Access::staff, [api](auto const& request, auto const& actor) { return api.answer(request, actor); });
}

}  // namespace baeumgil
