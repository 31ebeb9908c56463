#include "features/reports/report_parts.h"

#include <algorithm>

namespace baeumgil {
namespace {

constexpr auto kSections = std::string_view{"sections."};
constexpr auto kAnswers = std::string_view{"answers."};

std::vector<PartField> fields_of_answer(Report const& report, std::string const& part) {
  for (auto const& answer : report.answers)
    if (to_text(answer.question) == part.substr(kAnswers.size()))
      return {{.name = part + ".answer", .value = answer.answer},
              {.name = part + ".reason", .value = answer.unanswered_reason},
              {.name = part + ".host", .value = answer.host.is_nil() ? std::string{} : to_text(answer.host)},
              {.name = part + ".source", .value = answer.source}};
  return {};
}

}  // namespace

std::vector<std::string> list_parts(Report const& report) {
  auto parts = std::vector<std::string>{"gist", "keywords", "benefits_received", "disclosure", "is_ai_used"};
  for (auto const& answer : report.answers) parts.push_back(std::string{kAnswers} + to_text(answer.question));
  parts.emplace_back("figures");
  parts.emplace_back("proposals");
  for (auto const section : all_of<ReportSection>()) parts.push_back(std::string{kSections} + std::string{to_word(section)});
  return parts;
}

bool is_part(Report const& report, std::string_view part) {
  auto const parts = list_parts(report);
  return std::ranges::find(parts, part) != parts.end();
}

SectionText const* section_of_part(Report const& report, std::string_view part) {
  if (!part.starts_with(kSections)) return nullptr;
  for (auto const& text : report.sections)
    if (to_word(text.section) == part.substr(kSections.size())) return &text;
  return nullptr;
}

std::vector<PartField> fields_of_part(Report const& report, std::string_view part) {
  auto const name = std::string{part};
  if (part.starts_with(kSections)) {
    auto const* text = section_of_part(report, part);
    return {{.name = name + ".body", .value = text == nullptr ? std::string{} : text->body}};
  }
  if (part.starts_with(kAnswers)) return fields_of_answer(report, name);
  if (part == "gist") return {{.name = name, .value = report.gist}};
  if (part == "keywords") return {{.name = name, .value = report.keywords}};
  if (part == "benefits_received") return {{.name = name, .value = report.benefits_received}};
  if (part == "disclosure")
    return {{.name = name, .value = std::string{to_word(report.disclosure)}},
            {.name = "disclosure_reason", .value = report.disclosure_reason}};
  if (part == "is_ai_used") return {{.name = name, .value = report.is_ai_used ? "true" : "false"}};
  return {};
}

}  // namespace baeumgil
