// Comments on parts of a report, and their answers.
#include "features/reports/comment_report.h"
#include "features/reports/report_pages.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

// The forms stand at many places of one page; what is wrong is said above it.
Problem without_fields(Problem const& problem) {
  if (problem.fields.empty()) return problem;
  auto const& first = problem.fields.front();
  return {.kind = problem.kind, .key = first.key == "field.required" ? "report.comment.empty" : first.key, .arguments = first.arguments};
}

}  // namespace

Result<Response> ReportPages::answer_with(Request const& request, Actor const& actor, ReportId id, Result<ReportId> const& done) const {
  if (done) return redirect("/reports/" + to_text(id) + "#comments", "report.flash.commented");
  if (done.error().kind != Kind::invalid) return done.error();
  return shown(request, actor, id, Form{site.locale(), actor.language}.refuse(without_fields(done.error())));
}

Result<Response> ReportPages::comment(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const place = fields.text("place");
  return answer_with(request, actor, *id, comment_report(db, actor, *id, place, fields.text("body")));
}

Result<Response> ReportPages::answer_comment_on(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  auto const comment = id_from_text<ReportCommentId>(request.parameter("comment"));
  if (!id || !comment) return not_found();
  auto fields = Fields::of(request);
  auto answer = CommentAnswer{.body = fields.text("body")};
  if (fields.has("is_done")) answer.is_done = fields.flag("is_done");
  return answer_with(request, actor, *id, answer_comment(db, actor, *id, *comment, answer));
}

}  // namespace baeumgil
