#include "platform/documents/workbook_table.h"

#include <algorithm>
#include <charconv>
#include <pugixml.hpp>

#include "platform/csv/csv.h"
#include "platform/documents/archive.h"

namespace baeumgil {
namespace {

constexpr auto kMostOfWorkbook = std::size_t{32} << 20U;
constexpr auto kMostWorkbookRows = std::size_t{20'000};
constexpr auto kMostWorkbookColumns = std::size_t{200};
constexpr auto kSharedStrings = std::string_view{"xl/sharedStrings.xml"};

// 3 of "xl/worksheets/sheet3.xml"; less than 0: another part.
int sheet_number(std::string_view name) {
  constexpr auto before = std::string_view{"xl/worksheets/sheet"};
  constexpr auto behind = std::string_view{".xml"};
  if (!name.starts_with(before) || !name.ends_with(behind)) return -1;
  auto const digits = name.substr(before.size(), name.size() - before.size() - behind.size());
  auto number = -1;
  auto const read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return read.ec == std::errc{} && read.ptr == digits.data() + digits.size() ? number : -1;
}

bool is_workbook_part(std::string_view name) { return name == kSharedStrings || sheet_number(name) >= 0; }

// Words in runs: <si><t>…</t></si> and <si><r><t>…</t></r></si>; how they are read aloud (rPh) is no part of them.
std::string string_of(pugi::xml_node item) {
  auto text = std::string{item.child_value("t")};
  for (auto const run : item.children("r")) text += run.child_value("t");
  return text;
}

// 27 of "AB12"; the place in the row when the cell does not say it.
std::size_t column_of(pugi::xml_node cell, std::size_t place) {
  auto column = std::size_t{0};
  for (auto const* letter = cell.attribute("r").value(); *letter >= 'A' && *letter <= 'Z'; ++letter)
    column = std::min(column * 26 + static_cast<std::size_t>(*letter - 'A' + 1), kMostWorkbookColumns + 1);
  return column == 0 ? place : column - 1;
}

std::string cell_text(pugi::xml_node cell, std::vector<std::string> const& strings) {
  auto const type = std::string_view{cell.attribute("t").value()};
  if (type == "inlineStr") return string_of(cell.child("is"));
  auto const value = std::string{cell.child_value("v")};
  if (type != "s") return value;
  auto place = strings.size();
  std::from_chars(value.data(), value.data() + value.size(), place);
  return place < strings.size() ? strings[place] : std::string{};
}

std::vector<CsvRow> rows_of(pugi::xml_document const& sheet, std::vector<std::string> const& strings) {
  auto rows = std::vector<CsvRow>{};
  for (auto const line : sheet.child("worksheet").child("sheetData").children("row")) {
    auto const number = line.attribute("r").as_ullong(rows.size() + 1);
    if (rows.size() > kMostWorkbookRows || number > kMostWorkbookRows + 1) return rows;
    if (number > rows.size()) rows.resize(number - 1);  // lines are counted as the spreadsheet counts them
    auto& row = rows.emplace_back();
    for (auto const cell : line.children("c")) {
      auto const column = column_of(cell, row.size());
      if (column >= kMostWorkbookColumns) break;
      if (column >= row.size()) row.resize(column + 1);
      row[column] = cell_text(cell, strings);
    }
  }
  return rows;
}

bool is_table(std::vector<CsvRow> const& rows) {
  auto const written = [](CsvRow const& row) { return std::ranges::count_if(row, [](std::string const& cell) { return !cell.empty(); }); };
  auto const first = std::ranges::find_if(rows, [&](CsvRow const& row) { return written(row) > 0; });
  return first != rows.end() && written(*first) > 1;
}

std::string csv_of(std::vector<CsvRow> const& rows) {
  auto csv = CsvWriter{};
  for (auto const& row : rows) csv.row(row.empty() ? CsvRow{""} : row);
  return csv.take();
}

bool parse(pugi::xml_document& document, std::string const& xml) {
  return static_cast<bool>(document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single));
}

}  // namespace

OfficeText workbook_table(std::string_view bytes) {
  auto picked = unzip_picked(bytes, is_workbook_part, kMostOfWorkbook);
  if (!picked) return {.state = OfficeText::State::broken};
  if (picked->is_too_large) return {.state = OfficeText::State::too_large};
  if (picked->is_encrypted) return {.state = OfficeText::State::encrypted};
  std::ranges::stable_sort(picked->entries, {}, [](ArchiveEntry const& entry) { return sheet_number(entry.name); });
  auto strings = std::vector<std::string>{};  // the part of shared strings sorts first
  for (auto const& entry : picked->entries) {
    auto document = pugi::xml_document{};
    if (!parse(document, entry.content)) return {.state = OfficeText::State::broken};
    if (entry.name == kSharedStrings) {
      for (auto const item : document.child("sst").children("si")) strings.push_back(string_of(item));
      continue;
    }
    if (auto const rows = rows_of(document, strings); is_table(rows)) return {.text = csv_of(rows)};
  }
  return {.state = OfficeText::State::broken};
}

}  // namespace baeumgil
