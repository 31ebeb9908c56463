#include "features/originality/report_text.h"

#include <algorithm>

namespace baeumgil {
namespace {

void add_line(std::string& text, std::string const& line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

}  // namespace

std::vector<ReportPart> parts_of(Report const& report) {
  auto parts = std::vector<ReportPart>{};
  auto add = [&](std::string name, std::string const& text) {
    if (!text.empty()) parts.push_back({.name = std::move(name), .text = text});
  };
  add("gist", report.gist);
  for (auto const& answer : report.answers) add("answers." + to_text(answer.question), answer.answer);
  auto figures = std::string{};
  for (auto const& figure : report.figures)
    add_line(figures, figure.label + ": " + figure.theirs + figure.unit + (figure.ours.empty() ? "" : ", " + figure.ours + figure.unit));
  add("figures", figures);
  auto proposals = std::string{};
  for (auto const& proposal : report.proposals) add_line(proposals, proposal.what);
  add("proposals", proposals);
  for (auto const section : all_of<ReportSection>()) {
    if (section == ReportSection::sources) continue;  // two lists of the same sources are no copy
    auto const found = std::ranges::find(report.sections, section, &SectionText::section);
    if (found != report.sections.end()) add("sections." + std::string{to_word(section)}, found->body);
  }
  return parts;
}

std::string text_of(std::vector<ReportPart> const& parts) {
  auto text = std::string{};
  for (auto const& part : parts) add_line(text, part.text);
  return text;
}

std::string text_of(Report const& report) { return text_of(parts_of(report)); }

std::string text_of(Case const& found) {
  auto text = std::string{};
  for (auto const* line : {&found.title, &found.one_line, &found.problem_before, &found.what_they_did, &found.cost_note,
                           &found.result_metric, &found.legal_basis, &found.failure_points, &found.conditions, &found.already_copied_by})
    add_line(text, *line);
  return text;
}

}  // namespace baeumgil
