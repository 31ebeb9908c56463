#include "features/reports/write_report.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/reports/report_json.h"
#include "features/reports/report_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kLongText = std::size_t{20000};

std::optional<Problem> input_problem(ReportInput const& input, Report const& report) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  auto too_long = [&](std::string field) {
    problem.fields.push_back({.field = std::move(field), .key = "field.too_long", .arguments = {std::to_string(kLongText)}});
  };
  for (auto const& section : input.sections)
    if (character_count(section.body) > kLongText) too_long("sections." + std::string{to_word(section.section)});
  for (auto const& answer : input.answers) {
    auto const is_ours =
        std::any_of(report.answers.begin(), report.answers.end(), [&](Answer const& a) { return a.question == answer.question; });
    if (!is_ours) problem.fields.push_back({.field = "answers." + to_text(answer.question), .key = "field.unknown_choice"});
    if (character_count(answer.answer) > kLongText) too_long("answers." + to_text(answer.question));
  }
  if (input.figures)
    for (auto i = std::size_t{0}; i < input.figures->size(); ++i)
      if ((*input.figures)[i].source.empty())
        problem.fields.push_back({.field = "figures." + std::to_string(i) + ".source", .key = "report.figure.source_required"});
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

void apply(ReportInput const& input, Report& report) {
  if (input.gist) report.gist = *input.gist;
  if (input.keywords) report.keywords = *input.keywords;
  if (input.disclosure) report.disclosure = *input.disclosure;
  if (input.disclosure_reason) report.disclosure_reason = *input.disclosure_reason;
  if (input.benefits_received) report.benefits_received = *input.benefits_received;
  if (input.is_ai_used) report.is_ai_used = *input.is_ai_used;
  if (input.version != 0) report.version = input.version;
}

std::string const& stored_body(Report const& report, ReportSection section) {
  static auto const none = std::string{};
  for (auto const& text : report.sections)
    if (text.section == section) return text.body;
  return none;
}

}  // namespace

Result<ReportId> write_report(Database& db, Actor const& actor, ReportId id, ReportInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<ReportId> {
    auto report = TRY(find_report(tx, actor, id));
    if (!may_write_report(actor, report)) return forbidden("report.write.not_allowed");
    if (auto problem = input_problem(input, report)) return std::move(*problem);
    auto const before = to_json(report);
    for (auto const& section : input.sections)
      if (section.body != stored_body(report, section.section))
        TRY(save_section(tx, id, section.section, section.body, actor.person, section.known_version));
    for (auto const& answer : input.answers) save_answer(tx, id, answer);
    if (input.figures) replace_figures(tx, id, *input.figures);
    apply(input, report);
    TRY(update_report(tx, report));
    auto const after = TRY(find_report(tx, actor, id));
    record_event(
        tx, actor,
        {.verb = "report.written", .subject = {"report", id.value, report.trip_purpose}, .before = before, .after = to_json(after)});
    return id;
  });
}

}  // namespace baeumgil
