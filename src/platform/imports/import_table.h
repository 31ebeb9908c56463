#pragma once
// A table that somebody kept in a spreadsheet: columns in any order, heads and words in either language. What a cell means to a
// noun is the noun's business; here it is a text, or the stable word of a closed list.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_text.h"
#include "base/result.h"
#include "platform/html/locale.h"

namespace baeumgil {

struct ImportColumn {
  std::string name{};                      // "owner_department"
  std::string label_key{};                 // its head, in both languages
  bool is_needed{false};                   // a table without it is none
  std::string word_prefix{};               // of a closed list: "issue.state."
  std::vector<std::string> words{};        // that list: words_of()
  bool is_many{false};                     // several words in one cell
  std::vector<std::string> other_names{};  // heads people use as well
};

// A column the table does not have says nothing: what is kept stays.
struct ImportLine {
  std::size_t number{0};                                      // in the file
  std::vector<std::pair<std::string, std::string>> values{};  // by name of the column; several words are joined by commas
  std::vector<FieldProblem> problems{};                       // cells that cannot be read

  std::optional<std::string> find(std::string_view name) const;
  std::string text(std::string_view name) const { return find(name).value_or(std::string{}); }
};

// Invalid, at "csv", when the header does not tell what is in a line.
Result<std::vector<ImportLine>> read_import_table(Locale const&, std::vector<ImportColumn> const&, std::string_view csv);

// A spreadsheet counts days: "46266" is 2026-09-01. Anything else stays as it is.
std::string day_of_spreadsheet(std::string const& cell);

}  // namespace baeumgil
