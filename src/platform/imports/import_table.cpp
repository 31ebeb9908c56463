#include "platform/imports/import_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "base/dates.h"
#include "base/text.h"
#include "platform/csv/csv.h"

namespace baeumgil {
namespace {

constexpr std::size_t kLineLimit = 10000;

// "Staff No." and "staff_no" are the same column, "담당 업무" and "담당업무" too.
std::string plain(std::string_view words) {
  auto text = ascii_lower(trimmed(words));
  std::erase_if(text, [](char c) { return c == ' ' || c == '_' || c == '-' || c == '.'; });
  return text;
}

// Words in both languages, and the stable word itself, to a place in a list.
using Meanings = std::map<std::string, std::size_t, std::less<>>;

void learn(Meanings& meanings, Locale const& locale, std::size_t place, std::string_view word, std::string const& key) {
  meanings.emplace(plain(word), place);
  for (auto const language : {Language::ko, Language::en}) meanings.emplace(plain(locale.words(language, key)), place);
}

std::optional<std::size_t> meaning_of(Meanings const& meanings, std::string_view word) {
  auto const found = meanings.find(plain(word));
  return found == meanings.end() ? std::nullopt : std::optional{found->second};
}

// A spreadsheet would calculate it; the text that was meant stands elsewhere.
bool is_formula(std::string_view cell) {
  return cell.starts_with('=') || cell.starts_with('@') || (cell.starts_with('+') && !is_plain_number(cell));
}

// What a spreadsheet writes where it could not calculate.
bool is_failed_formula(std::string_view cell) {
  constexpr auto words =
      std::array<std::string_view, 9>{"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"};
  return std::ranges::find(words, cell) != words.end();
}

class ImportTable {
 public:
  ImportTable(Locale const& locale, std::vector<ImportColumn> const& columns, CsvRow const& header)
      : locale_{locale}, columns_{columns}, header_{header}, places_(columns.size()), meanings_(columns.size()) {
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      auto const& of = columns_[column];
      learn(heads_, locale_, column, of.name, of.label_key);
      for (auto const& name : of.other_names) heads_.emplace(plain(name), column);
      for (std::size_t i = 0; i < of.words.size(); ++i) learn(meanings_[column], locale_, i, of.words[i], of.word_prefix + of.words[i]);
    }
  }

  Result<Done> read_header() {
    for (std::size_t at = 0; at < header_.size(); ++at) {
      if (trimmed(header_[at]).empty()) continue;
      auto const column = meaning_of(heads_, header_[at]);
      if (!column) return invalid("csv", "import.column_unknown", {header_[at]});
      if (places_[*column]) return invalid("csv", "import.column_twice", {header_[at]});
      places_[*column] = at;
    }
    for (std::size_t column = 0; column < columns_.size(); ++column)
      if (columns_[column].is_needed && !places_[column]) return invalid("csv", "import.column_missing", {name_of(columns_[column])});
    return Done{};
  }

  ImportLine read_line(NumberedCsvRow const& row) const {
    auto line = ImportLine{.number = row.number};
    for (std::size_t column = 0; column < columns_.size(); ++column)
      if (places_[column]) line.values.emplace_back(columns_[column].name, value(line, column, text(line, row, column)));
    for (auto at = header_.size(); at < row.cells.size(); ++at)
      if (!trimmed(row.cells[at]).empty()) refuse(line, "csv", "import.too_many_cells");
    return line;
  }

 private:
  // "사번(staff_no)", so that readers of either language know which.
  std::string name_of(ImportColumn const& column) const { return locale_.words(Language::ko, column.label_key) + "(" + column.name + ")"; }

  static void refuse(ImportLine& line, std::string_view field, std::string_view key, std::vector<std::string> arguments = {}) {
    line.problems.push_back({.field = std::string{field}, .key = std::string{key}, .arguments = std::move(arguments)});
  }

  std::string text(ImportLine& line, NumberedCsvRow const& row, std::size_t column) const {
    auto const place = *places_[column];
    auto cell = place < row.cells.size() ? std::string{trimmed(row.cells[place])} : std::string{};
    std::erase(cell, '\r');
    if (is_formula(cell)) refuse(line, columns_[column].name, "import.formula", {cell});
    if (is_failed_formula(cell)) refuse(line, columns_[column].name, "import.formula_failed", {cell});
    return without_formula_guard(cell);
  }

  std::string value(ImportLine& line, std::size_t column, std::string words) const {
    auto const& of = columns_[column];
    if (of.words.empty()) return words;
    if (of.is_many)
      std::ranges::replace_if(
          words, [](char c) { return c == ';' || c == '/' || c == '\n'; }, ',');
    auto found = std::string{};
    for (auto const word : of.is_many ? split(words, ',') : std::vector<std::string_view>{words}) {
      if (trimmed(word).empty()) continue;
      auto const place = meaning_of(meanings_[column], word);
      if (!place) refuse(line, of.name, "import.unknown_word", {std::string{trimmed(word)}});
      if (place) found += (found.empty() ? "" : ",") + of.words[*place];
    }
    return found;
  }

  Locale const& locale_;
  std::vector<ImportColumn> const& columns_;
  CsvRow const& header_;
  Meanings heads_{};
  std::vector<std::optional<std::size_t>> places_;  // of each column in the header
  std::vector<Meanings> meanings_;                  // of each column's words
};

}  // namespace

std::optional<std::string> ImportLine::find(std::string_view name) const {
  for (auto const& [column, value] : values)
    if (column == name) return value;
  return std::nullopt;
}

std::string day_of_spreadsheet(std::string const& cell) {
  auto days = 0;
  auto const read = std::from_chars(cell.data(), cell.data() + cell.size(), days);
  auto const is_count = read.ec == std::errc{} && read.ptr == cell.data() + cell.size() && cell.size() == 5;
  return is_count ? to_text(Date::of(1899, 12, 30) + days) : cell;
}

Result<std::vector<ImportLine>> read_import_table(Locale const& locale, std::vector<ImportColumn> const& columns, std::string_view csv) {
  auto const rows = read_numbered_csv(csv);
  if (!rows) {
    auto problem = rows.error();
    for (auto& field : problem.fields) field.field = "csv";
    return problem;
  }
  if (rows->size() < 2) return invalid("csv", "import.empty");
  if (rows->size() > kLineLimit + 1) return invalid("csv", "import.too_long", {std::to_string(kLineLimit)});
  auto table = ImportTable{locale, columns, rows->front().cells};
  TRY(table.read_header());
  auto lines = std::vector<ImportLine>{};
  for (auto at = rows->begin() + 1; at != rows->end(); ++at) lines.push_back(table.read_line(*at));
  return lines;
}

}  // namespace baeumgil
