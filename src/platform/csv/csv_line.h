#pragma once
// One line of a file with a header row, read by column name and type. Remembers the first column that could not be read.

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/dates.h"
#include "base/enum_text.h"
#include "platform/csv/csv.h"

namespace baeumgil {

class CsvLine {
 public:
  CsvLine(CsvRow const& header, CsvRow const& cells) : header_{header}, cells_{cells} {}

  std::string text(std::string_view column);
  std::string text_or_empty(std::string_view column) const;      // for columns at the end that a line may leave out
  std::optional<double> number(std::string_view column);         // empty: none
  std::optional<std::int64_t> integer(std::string_view column);  // empty: none
  bool flag(std::string_view column) { return text(column) == "1"; }
  Date date(std::string_view column);
  std::optional<Date> optional_date(std::string_view column);
  template <WordedEnum E>
  E choice(std::string_view column) {
    auto const value = enum_from_word<E>(text(column));
    if (!value) refuse(column);
    return value.value_or(E{});
  }
  std::string const& bad_column() const { return bad_column_; }

 private:
  void refuse(std::string_view column);

  CsvRow const& header_;
  CsvRow const& cells_;
  std::string bad_column_{};
};

// Every line after the header through read(CsvLine&). Invalid names the line and the column.
template <class Read>
auto read_csv_lines(std::string_view csv, Read read) -> Result<std::vector<std::invoke_result_t<Read, CsvLine&>>> {
  auto const rows = TRY(read_csv(csv));
  auto found = std::vector<std::invoke_result_t<Read, CsvLine&>>{};
  for (std::size_t i = 1; i < rows.size(); ++i) {
    auto line = CsvLine{rows.front(), rows[i]};
    found.push_back(read(line));
    if (!line.bad_column().empty()) return invalid("file", "csv.unreadable", {std::to_string(i + 1), line.bad_column()});
  }
  return found;
}

}  // namespace baeumgil
