#include "features/reports/report_json.h"

#include <algorithm>

namespace baeumgil {
namespace {

void write_section(JsonWriter& json, SectionText const& text) {
  json.begin_object().field("section", to_word(text.section)).field("body", text.body);
  json.field("author_id", to_text(text.author)).field("author", text.author_name).field("version", text.version).end_object();
}

void write_answer(JsonWriter& json, Answer const& answer) {
  json.begin_object().field("question_id", to_text(answer.question)).field("question", answer.question_text);
  json.field("answer", answer.answer).field("unanswered_reason", answer.unanswered_reason).field("source", answer.source);
  json.field("host_id", answer.host.is_nil() ? std::nullopt : std::optional{to_text(answer.host)}).field("host", answer.host_name);
  json.end_object();
}

void write_figures(JsonWriter& json, std::vector<Figure> const& figures) {
  json.key("figures").begin_array();
  for (auto const& figure : figures)
    json.begin_object()
        .field("label", figure.label)
        .field("theirs", figure.theirs)
        .field("ours", figure.ours)
        .field("unit", figure.unit)
        .field("source", figure.source)
        .end_object();
  json.end_array();
}

void write_proposals(JsonWriter& json, std::vector<ReportProposal> const& proposals) {
  json.key("proposals").begin_array();
  for (auto const& proposal : proposals)
    json.begin_object()
        .field("what", proposal.what)
        .field("owner_department_id", proposal.owner.is_nil() ? std::nullopt : std::optional{to_text(proposal.owner)})
        .field("owner_department", proposal.owner_name)
        .field("due_on", proposal.due_on ? std::optional{to_text(*proposal.due_on)} : std::nullopt)
        .end_object();
  json.end_array();
}

void write_parts(JsonWriter& json, Report const& report) {
  json.key("sections").begin_array();
  for (auto const& text : report.sections) write_section(json, text);
  json.end_array().key("answers").begin_array();
  for (auto const& answer : report.answers) write_answer(json, answer);
  json.end_array();
  write_figures(json, report.figures);
  write_proposals(json, report.proposals);
}

bool has_section(Report const& report, SectionText const& text) {
  return std::ranges::any_of(report.sections,
                             [&](SectionText const& other) { return other.section == text.section && other.body == text.body; });
}

bool has_answer(Report const& report, Answer const& answer) {
  return std::ranges::any_of(report.answers,
                             [&](Answer const& other) { return other.question == answer.question && says_the_same(other, answer); });
}

// Only what stands otherwise in the other one.
std::string what_differs(Report const& report, Report const& other) {
  auto json = JsonWriter{};
  json.begin_object();
  if (report.gist != other.gist) json.field("gist", report.gist);
  if (report.keywords != other.keywords) json.field("keywords", report.keywords);
  if (report.disclosure != other.disclosure) json.field("disclosure", to_word(report.disclosure));
  if (report.disclosure_reason != other.disclosure_reason) json.field("disclosure_reason", report.disclosure_reason);
  if (report.benefits_received != other.benefits_received) json.field("benefits_received", report.benefits_received);
  if (report.is_ai_used != other.is_ai_used) json.field("is_ai_used", report.is_ai_used);
  json.key("sections").begin_array();
  for (auto const& text : report.sections)
    if (!has_section(other, text)) write_section(json, text);
  json.end_array().key("answers").begin_array();
  for (auto const& answer : report.answers)
    if (!has_answer(other, answer)) write_answer(json, answer);
  json.end_array();
  if (report.figures != other.figures) write_figures(json, report.figures);
  if (report.proposals != other.proposals) write_proposals(json, report.proposals);
  json.field("version", report.version).end_object();
  return json.take();
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
  json.field("edition", report.edition).field("told_on", report.told_on ? std::optional{to_text(*report.told_on)} : std::nullopt);
  json.field("told_to_id", report.told_to.is_nil() ? std::nullopt : std::optional{to_text(report.told_to)});
  json.field("told_to", report.told_to_name).field("told_reason", report.told_reason);
  write_parts(json, report);
  json.field("version", report.version).end_object();
}

std::string to_json(Report const& report) {
  auto json = JsonWriter{};
  write_report(json, report);
  return json.take();
}

std::string edition_json(Report const& report, std::vector<ReportComment> const& comments) {
  auto json = JsonWriter{};
  json.begin_object().key("report");
  write_report(json, report);
  json.key("comments").begin_array();
  for (auto const& comment : comments) {
    json.begin_object().field("id", to_text(comment.id));
    json.field("answers", comment.answers.is_nil() ? std::nullopt : std::optional{to_text(comment.answers)});
    json.field("place", comment.place).field("body", comment.body).field("author", comment.author_name).field("edition", comment.edition);
    json.field("is_done", comment.resolved_at.has_value()).end_object();
  }
  json.end_array().end_object();
  return json.take();
}

ReportChange changed_parts(Report const& before, Report const& after) {
  return {.before = what_differs(before, after), .after = what_differs(after, before)};
}

}  // namespace baeumgil
