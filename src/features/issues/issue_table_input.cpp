#include "features/issues/issue_table_input.h"

#include <fmt/format.h>

#include <algorithm>

#include "features/issues/issue_form.h"
#include "platform/web/api_operation.h"

namespace baeumgil {
namespace {

std::string number_cell(std::optional<double> const& value) { return value ? fmt::format("{}", *value) : ""; }
std::string day_cell(std::optional<Date> const& day) { return day ? to_text(*day) : ""; }

}  // namespace

std::vector<ImportColumn> issue_columns() {
  return {
      {.name = "number", .label_key = "issue.number"},
      {.name = "title", .label_key = "issue.title", .is_needed = true},
      {.name = "description", .label_key = "issue.description"},
      {.name = "field", .label_key = "issue.field", .is_needed = true, .word_prefix = "policy_field.", .words = words_of<PolicyField>()},
      {.name = "priority", .label_key = "issue.priority", .word_prefix = "issue.priority.", .words = words_of<Priority>()},
      {.name = "owner_department", .label_key = "issue.owner_department", .is_needed = true},
      {.name = "baseline_value", .label_key = "issue.baseline.value"},
      {.name = "baseline_unit", .label_key = "issue.baseline.unit"},
      {.name = "baseline_on", .label_key = "issue.baseline.on"},
      {.name = "baseline_source", .label_key = "issue.baseline.source"},
      {.name = "target_value", .label_key = "issue.target.value"},
      {.name = "target_on", .label_key = "issue.target_on"},
      {.name = "pledge", .label_key = "issue.pledge"},
      {.name = "support_count", .label_key = "issue.supports"},
      {.name = "state", .label_key = "issue.state", .word_prefix = "issue.state.", .words = words_of<IssueState>()}};
}

Result<std::vector<ImportLine>> read_issue_table(Locale const& locale, std::string_view csv) {
  return read_import_table(locale, issue_columns(), csv);
}

IssueCells issue_cells(IssueDraft const& draft, std::string const& department) {
  return {{"title", draft.title},
          {"description", draft.description},
          {"field", draft.field ? std::string{to_word(*draft.field)} : ""},
          {"priority", std::string{to_word(draft.priority)}},
          {"owner_department", department},
          {"baseline_value", number_cell(draft.baseline.value)},
          {"baseline_unit", draft.baseline.unit},
          {"baseline_on", day_cell(draft.baseline.on)},
          {"baseline_source", draft.baseline.source},
          {"target_value", number_cell(draft.target_value)},
          {"target_on", day_cell(draft.target_on)},
          {"pledge", draft.pledge}};
}

IssueOfLine read_issue_line(ImportLine const& line, IssueCells kept) {
  for (auto& [name, value] : kept) {
    auto said = line.find(name);
    if (!said) continue;
    if (name.ends_with("_on")) said = day_of_spreadsheet(*said);
    if (name != "priority" || !said->empty()) value = *std::move(said);
  }
  std::erase_if(kept, [](auto const& cell) { return cell.first == "owner_department"; });
  auto request = Request{.form = std::move(kept)};
  auto fields = Fields::of(request);
  auto read = IssueOfLine{.draft = read_issue_draft(fields)};
  read.problem = fields.problem();
  return read;
}

}  // namespace baeumgil
