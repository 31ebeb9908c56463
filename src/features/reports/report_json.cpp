#include "features/reports/report_json.h"

namespace baeumgil {
namespace {

void write_parts(JsonWriter& json, Report const& report) {
  json.key("sections").begin_array();
  for (auto const& text : report.sections)
    json.begin_object()
        .field("section", to_word(text.section))
        .field("body", text.body)
        .field("author", text.author_name)
        .field("version", text.version)
        .end_object();
  json.end_array().key("answers").begin_array();
  for (auto const& answer : report.answers)
    json.begin_object()
        .field("question_id", to_text(answer.question))
        .field("question", answer.question_text)
        .field("answer", answer.answer)
        .field("unanswered_reason", answer.unanswered_reason)
        .field("source", answer.source)
        .field("host_id", answer.host.is_nil() ? std::nullopt : std::optional{to_text(answer.host)})
        .field("host", answer.host_name)
        .end_object();
  json.end_array().key("figures").begin_array();
  for (auto const& figure : report.figures)
    json.begin_object()
        .field("label", figure.label)
        .field("theirs", figure.theirs)
        .field("ours", figure.ours)
        .field("unit", figure.unit)
        .field("source", figure.source)
        .end_object();
  json.end_array();
}

}  // namespace

void write_report(JsonWriter& json, Report const& report) {
  json.begin_object().field("id", to_text(report.id)).field("number", report.number).field("trip_id", to_text(report.trip));
  json.field("state", to_word(report.state)).field("state_reason", report.state_reason).field("due_on", to_text(report.due_on));
  json.field("gist", report.gist).field("keywords", report.keywords).field("disclosure", to_word(report.disclosure));
  json.field("disclosure_reason", report.disclosure_reason).field("benefits_received", report.benefits_received);
  json.field("is_ai_used", report.is_ai_used).key("submitted_at");
  if (report.submitted_at)
    json.value(to_text(*report.submitted_at));
  else
    json.null();
  json.key("accepted_at");
  if (report.accepted_at)
    json.value(to_text(*report.accepted_at));
  else
    json.null();
  json.field("edition", report.edition);
  write_parts(json, report);
  json.field("version", report.version).end_object();
}

std::string to_json(Report const& report) {
  auto json = JsonWriter{};
  write_report(json, report);
  return json.take();
}

}  // namespace baeumgil
