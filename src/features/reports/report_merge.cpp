#include "features/reports/report_merge.h"

#include <algorithm>

#include "base/text.h"
#include "platform/crypto/digest.h"

namespace baeumgil {
namespace {

constexpr auto kSections = std::string_view{"sections."};
constexpr auto kAnswers = std::string_view{"answers."};
constexpr auto kBetween = '\x1f';  // never typed

std::string section_text(Report const& report, std::string_view word) {
  for (auto const& text : report.sections)
    if (to_word(text.section) == word) return text.body;
  return {};
}

std::string answer_text(Report const& report, std::string_view question) {
  for (auto const& answer : report.answers)
    if (to_text(answer.question) == question)
      return answer.answer + kBetween + answer.unanswered_reason + kBetween + answer.source + kBetween + to_text(answer.host);
  return std::string(2, kBetween) + kBetween + to_text(InstitutionId{});
}

std::string figures_text(Report const& report) {
  auto text = std::string{};
  for (auto const& figure : report.figures)
    for (auto const* part : {&figure.label, &figure.theirs, &figure.ours, &figure.unit, &figure.source}) text += *part + kBetween;
  return text;
}

std::string proposals_text(Report const& report) {
  auto text = std::string{};
  for (auto const& proposal : report.proposals)
    text += proposal.what + kBetween + to_text(proposal.owner) + kBetween + (proposal.due_on ? to_text(*proposal.due_on) : "") + kBetween;
  return text;
}

std::string part_text(Report const& report, std::string_view part) {
  if (part.starts_with(kSections)) return section_text(report, part.substr(kSections.size()));
  if (part.starts_with(kAnswers)) return answer_text(report, part.substr(kAnswers.size()));
  if (part == "figures") return figures_text(report);
  if (part == "proposals") return proposals_text(report);
  if (part == "gist") return report.gist;
  if (part == "keywords") return report.keywords;
  if (part == "benefits_received") return report.benefits_received;
  if (part == "disclosure") return std::string{to_word(report.disclosure)} + kBetween + report.disclosure_reason;
  if (part == "is_ai_used") return report.is_ai_used ? "true" : "false";
  return {};
}

void put_section(Report& report, SectionInput const& section) {
  auto const found = std::ranges::find(report.sections, section.section, &SectionText::section);
  if (found == report.sections.end())
    report.sections.push_back({.section = section.section, .body = section.body});
  else
    found->body = section.body;
}

}  // namespace

std::string part_digest(Report const& report, std::string_view part) { return hex(sha256(part_text(report, part))).substr(0, 16); }

std::string field_of_part(std::string_view part) {
  auto field = std::string{part};
  if (part.starts_with(kSections)) field += ".body";
  if (part.starts_with(kAnswers)) field += ".answer";
  return field;
}

std::optional<Problem> leave_untouched_out(ReportInput& input, Report const& stored) {
  auto mine = stored;
  apply_all(input, mine);
  auto problem = conflict("report.section.saved_first");
  for (auto const& [part, seen] : input.seen) {
    auto const wanted = part_digest(mine, part);
    auto const standing = part_digest(stored, part);
    if (wanted == seen || wanted == standing)
      leave_out(input, part);
    else if (standing != seen)
      problem.fields.push_back({.field = field_of_part(part), .key = "report.part.saved_first"});
  }
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

void leave_out(ReportInput& input, std::string_view part) {
  if (part.starts_with(kSections))
    std::erase_if(input.sections, [&](auto const& section) { return to_word(section.section) == part.substr(kSections.size()); });
  if (part.starts_with(kAnswers))
    std::erase_if(input.answers, [&](auto const& answer) { return to_text(answer.question) == part.substr(kAnswers.size()); });
  if (part == "figures") input.figures.reset();
  if (part == "proposals") input.proposals.reset();
  if (part == "gist") input.gist.reset();
  if (part == "keywords") input.keywords.reset();
  if (part == "benefits_received") input.benefits_received.reset();
  if (part == "is_ai_used") input.is_ai_used.reset();
  if (part != "disclosure") return;
  input.disclosure.reset();
  input.disclosure_reason.reset();
}

bool is_empty(ReportInput const& input) {
  return input.sections.empty() && input.answers.empty() && !input.figures && !input.proposals && !input.gist && !input.keywords &&
         !input.disclosure && !input.disclosure_reason && !input.benefits_received && !input.is_ai_used;
}

void apply_details(ReportInput const& input, Report& report) {
  if (input.gist) report.gist = *input.gist;
  if (input.keywords) report.keywords = *input.keywords;
  if (input.disclosure) report.disclosure = *input.disclosure;
  if (input.disclosure_reason) report.disclosure_reason = *input.disclosure_reason;
  if (input.benefits_received) report.benefits_received = *input.benefits_received;
  if (input.is_ai_used) report.is_ai_used = *input.is_ai_used;
}

void apply_all(ReportInput const& input, Report& report) {
  apply_details(input, report);
  for (auto const& section : input.sections) put_section(report, section);
  for (auto const& answer : input.answers) {
    auto const found = std::ranges::find(report.answers, answer.question, &Answer::question);
    if (found == report.answers.end()) continue;
    found->answer = answer.answer;
    found->unanswered_reason = answer.unanswered_reason;
    found->source = answer.source;
    found->host = answer.host;
  }
  if (input.figures) report.figures = *input.figures;
  if (input.proposals) report.proposals = *input.proposals;
}

}  // namespace baeumgil
