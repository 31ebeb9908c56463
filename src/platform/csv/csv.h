#pragma once
// RFC 4180 and what offices really send: UTF-8 with or without BOM, CP949, tabs or commas, any line end.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace baeumgil {

using CsvRow = std::vector<std::string>;

struct NumberedCsvRow {
  std::size_t number{0};  // as a spreadsheet counts: from 1, empty ones too
  CsvRow cells{};
};

// Invalid when the bytes are neither UTF-8 nor CP949, or a quote is never closed.
Result<std::vector<CsvRow>> read_csv(std::string_view bytes);
Result<std::vector<NumberedCsvRow>> read_numbered_csv(std::string_view bytes);
// The same bytes as UTF-8 text without BOM, to be shown and sent again.
Result<std::string> read_csv_text(std::string_view bytes);

// The text that stood in a cell before CsvWriter kept it from being calculated.
std::string without_formula_guard(std::string_view cell);

bool is_plain_number(std::string_view cell);  // digits with at most one point, perhaps a sign before them

// UTF-8 with BOM (Excel opens Hangul right), CRLF, quoted where needed; a cell that a spreadsheet would take for a formula
// (= + - @ tab CR at its start, unless it is a plain number) gets a leading apostrophe, and so does one that looks as if it had got one.
class CsvWriter {
 public:
  void row(CsvRow const&);
  std::string take() { return std::move(text_); }

 private:
  std::string text_{"\xEF\xBB\xBF"};
};

}  // namespace baeumgil
