#pragma once
// A table of issues as the list is taken along: one issue a line, by its number or without one.

#include <optional>
#include <string_view>
#include <vector>

#include "features/issues/issue_draft.h"
#include "platform/imports/import_table.h"

namespace baeumgil {

std::vector<ImportColumn> issue_columns();
// Invalid, at "csv", when the header lacks title, field or department.
Result<std::vector<ImportLine>> read_issue_table(Locale const&, std::string_view csv);

// What a draft says, cell by cell, as a form would; the department by its name.
using IssueCells = std::vector<std::pair<std::string, std::string>>;
IssueCells issue_cells(IssueDraft const&, std::string const& department);

struct IssueOfLine {
  IssueDraft draft{};  // without its department
  std::optional<Problem> problem{};
};
// The line over what is kept: a column the table does not have leaves it as it is.
IssueOfLine read_issue_line(ImportLine const&, IssueCells kept);

}  // namespace baeumgil
