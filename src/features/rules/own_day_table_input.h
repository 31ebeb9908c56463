#pragma once
// A year's list of holidays as a table: one day a line, columns in any order.

#include <string_view>
#include <vector>

#include "features/rules/own_day.h"
#include "platform/imports/import_table.h"

namespace baeumgil {

struct OwnDayLine {
  std::size_t number{0};  // in the file
  OwnDayInput input{};
  std::vector<FieldProblem> problems{};  // cells that cannot be read
};

std::vector<ImportColumn> own_day_columns();
// Invalid, at "csv", when the header lacks day, name or source. A line that says no kind is of a public holiday.
Result<std::vector<OwnDayLine>> read_own_day_table(Locale const&, std::string_view csv);

}  // namespace baeumgil
