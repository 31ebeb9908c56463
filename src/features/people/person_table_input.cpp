#include "features/people/person_table_input.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "platform/csv/csv.h"

namespace baeumgil {
namespace {

constexpr std::size_t kLineLimit = 10000;
constexpr auto kColumns = std::array<std::string_view, 8>{"staff_no", "name", "email", "department", "post", "rank", "duties", "roles"};
constexpr std::size_t kNeeded = 4;  // the first of them

// "Staff No." and "staff_no" are the same column, "담당 업무" and "담당업무" too.
std::string plain(std::string_view words) {
  auto text = ascii_lower(trimmed(words));
  std::erase_if(text, [](char c) { return c == ' ' || c == '_' || c == '-' || c == '.'; });
  return text;
}

// Words in both languages, and the stable word itself, to a value.
using Meanings = std::map<std::string, std::size_t, std::less<>>;

template <class Words>
Meanings meanings_of(Locale const& locale, std::string const& prefix, Words const& words) {
  auto meanings = Meanings{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    meanings.emplace(plain(words[i]), i);
    for (auto const language : {Language::ko, Language::en})
      meanings.emplace(plain(locale.words(language, prefix + std::string{words[i]})), i);
  }
  return meanings;
}

Meanings column_meanings(Locale const& locale) {
  auto meanings = meanings_of(locale, "person.", kColumns);
  for (auto const& [word, column] : {std::pair{"성명", 1}, {"이메일", 2}, {"소속", 3}, {"email", 2}, {"role", 7}})
    meanings.emplace(word, static_cast<std::size_t>(column));
  return meanings;
}

std::optional<std::size_t> meaning_of(Meanings const& meanings, std::string_view word) {
  auto const found = meanings.find(plain(word));
  return found == meanings.end() ? std::nullopt : std::optional{found->second};
}

// A spreadsheet would calculate it; the text that was meant stands elsewhere.
bool is_formula(std::string_view cell) { return cell.starts_with('=') || cell.starts_with('@') || cell.starts_with('+'); }

class Table {
 public:
  Table(Locale const& locale, CsvRow const& header) : header_{header}, locale_{locale} {}

  Result<Done> read_header() {
    auto const meanings = column_meanings(locale_);
    for (std::size_t at = 0; at < header_.size(); ++at) {
      if (trimmed(header_[at]).empty()) continue;
      auto const column = meaning_of(meanings, header_[at]);
      if (!column) return invalid("csv", "person.import.column_unknown", {header_[at]});
      if (places_[*column]) return invalid("csv", "person.import.column_twice", {header_[at]});
      places_[*column] = at;
    }
    for (std::size_t column = 0; column < kNeeded; ++column)
      if (!places_[column]) return invalid("csv", "person.import.column_missing", {name_of(column)});
    return Done{};
  }

  PersonLine read_line(NumberedCsvRow const& row) const {
    auto line = PersonLine{.number = row.number};
    line.staff_no = text(line, row, 0).value_or("");
    line.name = text(line, row, 1).value_or("");
    line.email = ascii_lower(text(line, row, 2).value_or(""));
    line.department = text(line, row, 3).value_or("");
    line.post = post(line, text(line, row, 4).value_or(""));
    line.rank = text(line, row, 5);
    line.duties = text(line, row, 6);
    if (auto const words = text(line, row, 7)) line.roles = roles(line, *words);
    for (auto at = header_.size(); at < row.cells.size(); ++at)
      if (!trimmed(row.cells[at]).empty()) refuse(line, "csv", "person.import.too_many_cells");
    return line;
  }

 private:
  // "사번(staff_no)", so that readers of either language know which.
  std::string name_of(std::size_t column) const {
    auto const word = std::string{kColumns[column]};
    return locale_.words(Language::ko, "person." + word) + "(" + word + ")";
  }

  static void refuse(PersonLine& line, std::string_view field, std::string_view key, std::vector<std::string> arguments = {}) {
    line.problems.push_back({.field = std::string{field}, .key = std::string{key}, .arguments = std::move(arguments)});
  }

  std::optional<std::string> text(PersonLine& line, NumberedCsvRow const& row, std::size_t column) const {
    auto const place = places_[column];
    if (!place) return std::nullopt;
    auto cell = *place < row.cells.size() ? std::string{trimmed(row.cells[*place])} : std::string{};
    std::erase(cell, '\r');
    if (is_formula(cell)) refuse(line, kColumns[column], "person.import.formula", {cell});
    // Tables written by us keep such text from being calculated with an apostrophe before it.
    if (cell.starts_with('\'') && cell.size() > 1 && std::string_view{"=+-@"}.find(cell[1]) != std::string_view::npos) cell.erase(0, 1);
    return cell;
  }

  std::optional<Post> post(PersonLine& line, std::string const& word) const {
    if (word.empty()) return std::nullopt;
    auto const found = meaning_of(posts_, word);
    if (!found) refuse(line, "post", "person.import.unknown_word", {word});
    return found ? std::optional{static_cast<Post>(*found)} : std::nullopt;
  }

  Roles roles(PersonLine& line, std::string words) const {
    std::ranges::replace_if(
        words, [](char c) { return c == ';' || c == '/' || c == '\n'; }, ',');
    auto found = Roles{};
    for (auto const word : split(words, ',')) {
      if (trimmed(word).empty()) continue;
      auto const role = meaning_of(roles_, word);
      if (!role) refuse(line, "roles", "person.import.unknown_word", {std::string{trimmed(word)}});
      if (role) found = found.with(static_cast<Role>(*role));
    }
    return found;
  }

  CsvRow const& header_;
  Locale const& locale_;
  std::array<std::optional<std::size_t>, kColumns.size()> places_{};
  Meanings posts_{meanings_of(locale_, "post.", enum_words(Post{}))};
  Meanings roles_{meanings_of(locale_, "role.", enum_words(Role{}))};
};

}  // namespace

Result<std::vector<PersonLine>> read_person_table(Locale const& locale, std::string_view csv) {
  auto const rows = read_numbered_csv(csv);
  if (!rows) {
    auto problem = rows.error();
    for (auto& field : problem.fields) field.field = "csv";
    return problem;
  }
  if (rows->size() < 2) return invalid("csv", "person.import.empty");
  if (rows->size() > kLineLimit + 1) return invalid("csv", "person.import.too_long", {std::to_string(kLineLimit)});
  auto table = Table{locale, rows->front().cells};
  TRY(table.read_header());
  auto lines = std::vector<PersonLine>{};
  for (auto at = rows->begin() + 1; at != rows->end(); ++at) lines.push_back(table.read_line(*at));
  return lines;
}

}  // namespace baeumgil
