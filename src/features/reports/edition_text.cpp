#include "features/reports/edition_text.h"

#include <algorithm>

#include "platform/text/read_json.h"

namespace baeumgil {
namespace {

void put_lists(Report& report, std::vector<JsonLine> const& lines) {
  report.sections.clear();
  for (auto& row : rows_in_json(lines, "report.sections"))
    if (auto const section = enum_from_word<ReportSection>(row["section"]))
      report.sections.push_back({.section = *section,
                                 .body = row["body"],
                                 .author = id_from_text<PersonId>(row["author_id"]).value_or(PersonId{}),
                                 .author_name = row["author"]});
  report.figures.clear();
  for (auto& row : rows_in_json(lines, "report.figures"))
    report.figures.push_back({row["label"], row["theirs"], row["ours"], row["unit"], row["source"]});
  report.proposals.clear();
  for (auto& row : rows_in_json(lines, "report.proposals"))
    report.proposals.push_back({.what = row["what"],
                                .owner = id_from_text<DepartmentId>(row["owner_department_id"]).value_or(DepartmentId{}),
                                .owner_name = row["owner_department"],
                                .due_on = date_from_text(row["due_on"])});
}

// A question asked since has no answer in it.
void put_answers(Report& report, std::vector<JsonLine> const& lines) {
  auto rows = rows_in_json(lines, "report.answers");
  for (auto& answer : report.answers) {
    auto const id = to_text(answer.question);
    auto const row = std::ranges::find_if(rows, [&](JsonCells& one) { return one["question_id"] == id; });
    auto kept = row == rows.end() ? JsonCells{} : *row;
    answer.answer = kept["answer"];
    answer.unanswered_reason = kept["unanswered_reason"];
    answer.source = kept["source"];
    answer.host = id_from_text<InstitutionId>(kept["host_id"]).value_or(InstitutionId{});
    answer.host_name = kept["host"];
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
