#include "features/reports/comment_report.h"

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/reports/find_report.h"
#include "features/reports/report_comment_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kLongComment = std::size_t{2000};

std::string comment_json(ReportComment const& comment) {
  auto json = JsonWriter{};
  json.begin_object().field("place", comment.place).field("body", comment.body).field("is_done", comment.resolved_at.has_value());
  json.end_object();
  return json.take();
}

std::optional<Problem> body_problem(std::string_view body) {
  if (character_count(body) <= kLongComment) return std::nullopt;
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  problem.fields.push_back({.field = "body", .key = "field.too_long", .arguments = {std::to_string(kLongComment)}});
  return problem;
}

void tell(Tx& tx, Actor const& actor, Report const& report, PersonId to, std::string_view key) {
  if (to.is_nil() || to == actor.person) return;
  notify(tx,
         {.to = to,
          .key = std::string{key},
          .arguments = {report.number, report.trip_purpose},
          .path = "/reports/" + to_text(report.id) + "#comments"},
         actor.person);
}

}  // namespace

Result<ReportId> comment_report(Database& db, Actor const& actor, ReportId id, std::string const& place, std::string const& body) {
  return db.write(actor, [&](Tx& tx) -> Result<ReportId> {
    auto const report = TRY(find_report(tx, actor, id));
    if (!may_comment_report(actor, report)) return forbidden("report.comment.not_allowed");
    if (!is_commentable(report, place)) return invalid("place", "field.unknown_choice");
    auto const said = std::string{trimmed(body)};
    if (said.empty()) return invalid("body", "field.required");
    if (auto problem = body_problem(said)) return std::move(*problem);
    insert_comment(tx, report, {.place = place, .body = said, .author = actor.person});
    record_event(tx, actor,
                 {.verb = "report.commented",
                  .subject = {"report", id.value, report.trip_purpose},
                  .after = comment_json({.place = place, .body = said})});
    return id;
  });
}

Result<ReportId> answer_comment(Database& db, Actor const& actor, ReportId id, ReportCommentId comment_id, CommentAnswer const& answer) {
  return db.write(actor, [&](Tx& tx) -> Result<ReportId> {
    auto const report = TRY(find_report(tx, actor, id));
    auto const comment =
        may_read_draft(actor, report) || may_return_report(actor, report) ? find_comment(tx, id, comment_id) : std::nullopt;
    if (!comment || !comment->answers.is_nil()) return not_found();
    if (!may_answer_comment(actor, report)) return forbidden("report.comment.not_allowed");
    auto const said = std::string{trimmed(answer.body)};
    if (auto problem = body_problem(said)) return std::move(*problem);
    auto const is_done = comment->resolved_at.has_value();
    if (said.empty() && answer.is_done.value_or(is_done) == is_done) return invalid("body", "field.required");
    if (!said.empty()) insert_comment(tx, report, {.answers = comment_id, .place = comment->place, .body = said, .author = actor.person});
    if (answer.is_done && *answer.is_done != is_done) mark_comment(tx, comment_id, *answer.is_done ? actor.person : PersonId{});
    auto after = *comment;
    after.body = said;
    if (answer.is_done) after.resolved_at = *answer.is_done ? std::optional{tx.now()} : std::nullopt;
    record_event(tx, actor,
                 {.verb = "report.comment_answered",
                  .subject = {"report", id.value, report.trip_purpose},
                  .before = comment_json(*comment),
                  .after = comment_json(after)});
    tell(tx, actor, report, comment->author, "notice.report.comment_answered");
    return id;
  });
}

}  // namespace baeumgil
