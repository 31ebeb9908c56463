#include "features/reports/report_check.h"

#include <algorithm>

#include "features/rules/evaluate.h"

namespace baeumgil {
namespace {

std::string const& body_of(Report const& report, ReportSection section) {
  static auto const none = std::string{};
  auto const found =
      std::find_if(report.sections.begin(), report.sections.end(), [&](SectionText const& text) { return text.section == section; });
  return found == report.sections.end() ? none : found->body;
}

// One refusal per open question, each citing the rule that asks for an answer.
void check_answers(Report const& report, RuleBook const& rules, Date today, Language language, Problem& problem) {
  auto const open =
      static_cast<int>(std::count_if(report.answers.begin(), report.answers.end(), [](Answer const& a) { return !a.is_settled(); }));
  auto const facts = Situation{.about = {AppliesTo::report}, .language = language}.set("report.unanswered_questions", open);
  auto const refusal = first_refusal(evaluate(rules, facts, today), "answers");
  if (!refusal) return;
  problem.rule = refusal->rule;
  for (auto const& answer : report.answers)
    if (!answer.is_settled())
      problem.fields.push_back({.field = "answers." + to_text(answer.question) + ".answer",
                                .key = "report.submit.question_open",
                                .arguments = {answer.question_text},
                                .rule = refusal->rule});
}

// A proposal without an owner is nobody's; a report without one says why.
void check_proposals_named(Report const& report, Problem& problem) {
  if (report.proposals.empty() && body_of(report, ReportSection::not_adoptable).empty())
    problem.fields.push_back({.field = "proposals.0.what", .key = "report.proposal.none"});
  for (auto i = std::size_t{0}; i < report.proposals.size(); ++i) {
    auto const& proposal = report.proposals[i];
    auto const row = "proposals." + std::to_string(i);
    if (proposal.owner.is_nil())
      problem.fields.push_back({.field = row + ".owner", .key = "report.proposal.owner_required", .arguments = {proposal.what}});
    if (!proposal.due_on)
      problem.fields.push_back({.field = row + ".due_on", .key = "report.proposal.due_required", .arguments = {proposal.what}});
  }
}

}  // namespace

std::optional<Problem> completeness_problem(Report const& report, RuleBook const& rules, Date today, Language language) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  auto missing = [&](std::string field) { problem.fields.push_back({.field = std::move(field), .key = "field.required"}); };
  for (auto const section : all_of<ReportSection>())
    if (is_required(section) && body_of(report, section).empty()) missing("sections." + std::string{to_word(section)} + ".body");
  check_answers(report, rules, today, language, problem);
  check_proposals_named(report, problem);
  if (report.gist.empty()) missing("gist");
  if (report.keywords.empty()) missing("keywords");
  if (report.benefits_received.empty()) missing("benefits_received");
  if (report.disclosure != Disclosure::open && report.disclosure_reason.empty()) missing("disclosure_reason");
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

}  // namespace baeumgil
