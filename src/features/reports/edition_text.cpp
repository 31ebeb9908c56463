#include "features/reports/edition_text.h"

#include <algorithm>

#include "platform/text/read_json.h"

namespace baeumgil {
namespace {

std::string cell(JsonCells const& cells, std::string_view name) {
  auto const found = cells.find(name);
  return found == cells.end() ? std::string{} : found->second;
}

void put_lists(Report& report, std::vector<JsonLine> const& lines) {
  report.sections.clear();
  for (auto const& row : rows_in_json(lines, "report.sections"))
    if (auto const section = enum_from_word<ReportSection>(cell(row, "section")))
      report.sections.push_back({.section = *section,
                                 .body = cell(row, "body"),
                                 .author = id_from_text<PersonId>(cell(row, "author_id")).value_or(PersonId{}),
                                 .author_name = cell(row, "author")});
  report.figures.clear();
  for (auto const& row : rows_in_json(lines, "report.figures"))
    report.figures.push_back({cell(row, "label"), cell(row, "theirs"), cell(row, "ours"), cell(row, "unit"), cell(row, "source")});
  report.proposals.clear();
  for (auto const& row : rows_in_json(lines, "report.proposals"))
    report.proposals.push_back({.what = cell(row, "what"),
                                .owner = id_from_text<DepartmentId>(cell(row, "owner_department_id")).value_or(DepartmentId{}),
                                .owner_name = cell(row, "owner_department"),
                                .due_on = date_from_text(cell(row, "due_on"))});
}

// A question asked since has no answer in it.
void put_answers(Report& report, std::vector<JsonLine> const& lines) {
  auto const rows = rows_in_json(lines, "report.answers");
  for (auto& answer : report.answers) {
    auto const row = std::ranges::find_if(rows, [&](JsonCells const& one) { return cell(one, "question_id") == to_text(answer.question); });
    auto const kept = row == rows.end() ? JsonCells{} : *row;
    answer.answer = cell(kept, "answer");
    answer.unanswered_reason = cell(kept, "unanswered_reason");
    answer.source = cell(kept, "source");
    answer.host = id_from_text<InstitutionId>(cell(kept, "host_id")).value_or(InstitutionId{});
    answer.host_name = cell(kept, "host");
  }
}

}  // namespace

void put_edition_into(Report& report, std::string_view edition_json) {
  auto const lines = flatten_json(edition_json).value_or(std::vector<JsonLine>{});
  auto const text = [&](std::string_view name) {
    auto const line = std::ranges::find(lines, "report." + std::string{name}, &JsonLine::path);
    return line == lines.end() ? std::string{} : line->text;
  };
  report.gist = text("gist");
  report.keywords = text("keywords");
  report.disclosure = enum_from_word<Disclosure>(text("disclosure")).value_or(report.disclosure);
  report.disclosure_reason = text("disclosure_reason");
  report.benefits_received = text("benefits_received");
  report.is_ai_used = text("is_ai_used") == "true";
  put_lists(report, lines);
  put_answers(report, lines);
}

}  // namespace baeumgil
