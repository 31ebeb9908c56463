#include "features/reports/write_report.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/originality/kept_check.h"
#include "features/people/find_person.h"
#include "features/reports/answer_queries.h"
#include "features/reports/report_json.h"
#include "features/reports/report_merge.h"
#include "features/reports/report_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kLongText = std::size_t{20000};

// A figure nobody can check is worth nothing: each names its source.
void check_figures(std::vector<Figure> const& figures, Problem& problem) {
  for (auto i = std::size_t{0}; i < figures.size(); ++i) {
    auto const row = "figures." + std::to_string(i);
    if (figures[i].label.empty()) problem.fields.push_back({.field = row + ".label", .key = "field.required"});
    if (figures[i].theirs.empty()) problem.fields.push_back({.field = row + ".theirs", .key = "field.required"});
    if (figures[i].source.empty()) problem.fields.push_back({.field = row + ".source", .key = "report.figure.source_required"});
  }
}

// Who is to own it and by when may still be open while it is written; a department that does not exist may not stand there.
void check_proposals(std::vector<ReportProposal> const& proposals, std::vector<Department> const& departments, Problem& problem) {
  for (auto i = std::size_t{0}; i < proposals.size(); ++i) {
    auto const row = "proposals." + std::to_string(i);
    if (character_count(proposals[i].what) > kMostOfProposal)
      problem.fields.push_back({.field = row + ".what", .key = "field.too_long", .arguments = {std::to_string(kMostOfProposal)}});
    if (proposals[i].what.empty()) problem.fields.push_back({.field = row + ".what", .key = "field.required"});
    if (!proposals[i].owner.is_nil() && std::ranges::find(departments, proposals[i].owner, &Department::id) == departments.end())
      problem.fields.push_back({.field = row + ".owner", .key = "field.unknown_choice"});
  }
}

std::optional<Problem> input_problem(ReportInput const& input, Report const& report, std::vector<VisitedHost> const& hosts,
                                     std::vector<Department> const& departments) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  auto too_long = [&](std::string field) {
    problem.fields.push_back({.field = std::move(field), .key = "field.too_long", .arguments = {std::to_string(kLongText)}});
  };
  for (auto const& section : input.sections)
    if (character_count(section.body) > kLongText) too_long("sections." + std::string{to_word(section.section)} + ".body");
  for (auto const& answer : input.answers) {
    auto const is_ours =
        std::any_of(report.answers.begin(), report.answers.end(), [&](Answer const& a) { return a.question == answer.question; });
    if (!is_ours) problem.fields.push_back({.field = "answers." + to_text(answer.question) + ".answer", .key = "field.unknown_choice"});
    if (character_count(answer.answer) > kLongText) too_long("answers." + to_text(answer.question) + ".answer");
    if (!answer.host.is_nil() && std::ranges::find(hosts, answer.host, &VisitedHost::id) == hosts.end())
      problem.fields.push_back({.field = "answers." + to_text(answer.question) + ".host", .key = "report.answer.host_unknown"});
  }
  if (input.figures) check_figures(*input.figures, problem);
  if (input.proposals) check_proposals(*input.proposals, departments, problem);
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

std::string const& stored_body(Report const& report, ReportSection section) {
  static auto const none = std::string{};
  for (auto const& text : report.sections)
    if (text.section == section) return text.body;
  return none;
}

SectionText as_text(SectionInput const& section, PersonId author) {
  return {.section = section.section, .body = section.body, .author = author, .version = section.known_version};
}

}  // namespace

Result<ReportId> write_report(Database& db, Actor const& actor, ReportId id, ReportInput const& sent) {
  return db.write(actor, [&](Tx& tx) -> Result<ReportId> {
    auto report = TRY(find_report(tx, actor, id));
    if (!may_write_report(actor, report)) return forbidden("report.write.not_allowed");
    auto input = sent;  // the body may run twice
    if (auto problem = leave_untouched_out(input, report)) return std::move(*problem);
    if (is_empty(input)) return id;
    if (auto problem = input_problem(input, report, list_hosts_of_trip(tx, report.trip), list_departments(tx))) return std::move(*problem);
    auto const before = report;
    for (auto const& section : input.sections)
      if (section.body != stored_body(report, section.section)) TRY(save_section(tx, id, as_text(section, actor.person)));
    for (auto const& answer : input.answers) save_answer(tx, id, answer);
    if (input.figures) replace_figures(tx, id, *input.figures);
    if (input.proposals) replace_proposals(tx, id, *input.proposals);
    apply_details(input, report);
    if (input.version != 0) report.version = input.version;
    TRY(update_report(tx, report));
    auto const after = TRY(find_report(tx, actor, id));
    ask_for_check(tx, id);
    auto change = changed_parts(before, after);
    record_event(tx, actor,
                 {.verb = "report.written",
                  .subject = {"report", id.value, report.trip_purpose},
                  .before = std::move(change.before),
                  .after = std::move(change.after)});
    return id;
  });
}

}  // namespace baeumgil
