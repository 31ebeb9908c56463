#include "platform/documents/workbook_table.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <pugixml.hpp>

#include "platform/csv/csv.h"
#include "platform/documents/archive.h"

namespace baeumgil {
namespace {

constexpr auto kMostOfWorkbook = std::size_t{32} << 20U;
constexpr auto kMostWorkbookRows = std::size_t{20'000};
constexpr auto kMostWorkbookColumns = std::size_t{200};
constexpr auto kSharedStrings = std::string_view{"xl/sharedStrings.xml"};
constexpr auto kWorkbook = std::string_view{"xl/workbook.xml"};
constexpr auto kWorkbookLinks = std::string_view{"xl/_rels/workbook.xml.rels"};

bool is_workbook_part(std::string_view name) {
  return name == kSharedStrings || name == kWorkbook || name == kWorkbookLinks ||
         (name.starts_with("xl/worksheets/") && name.ends_with(".xml"));
}

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

struct WorkbookSheet {
  std::vector<CsvRow> rows{};
  bool is_too_large{false};  // something stands further out than a table can reach
};

WorkbookSheet read_sheet(pugi::xml_document const& document, std::vector<std::string> const& strings) {
  auto sheet = WorkbookSheet{};
  auto& rows = sheet.rows;
  for (auto const line : document.child("worksheet").child("sheetData").children("row")) {
    auto const number = line.attribute("r").as_ullong(rows.size() + 1);
    auto const is_beyond = rows.size() > kMostWorkbookRows || number > kMostWorkbookRows + 1;
    if (!is_beyond && number > rows.size()) rows.resize(number - 1);  // lines are counted as the spreadsheet counts them
    auto row = CsvRow{};
    for (auto const cell : line.children("c")) {
      auto const column = column_of(cell, row.size());
      auto text = cell_text(cell, strings);
      if (is_beyond || column >= kMostWorkbookColumns) {
        sheet.is_too_large = sheet.is_too_large || !text.empty();
        continue;
      }
      if (column >= row.size()) row.resize(column + 1);
      row[column] = std::move(text);
    }
    if (!is_beyond) rows.push_back(std::move(row));
  }
  return sheet;
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

// The parts of a workbook by their names.
using WorkbookParts = std::map<std::string, pugi::xml_document, std::less<>>;

std::optional<WorkbookParts> parse_parts(std::vector<ArchiveEntry> const& entries) {
  auto parts = WorkbookParts{};
  for (auto const& entry : entries)
    if (!parse(parts[entry.name], entry.content)) return std::nullopt;
  return parts;
}

// "rId1" of <sheet r:id="rId1"/>, whatever the writer calls that space of names.
std::string_view link_of(pugi::xml_node sheet) {
  for (auto const attribute : sheet.attributes())
    if (std::string_view{attribute.name()}.ends_with(":id")) return attribute.value();
  return {};
}

// Names of the sheets' parts in the order of the tabs, without those the workbook does not show.
std::vector<std::string> shown_sheets(WorkbookParts& parts) {
  auto targets = std::map<std::string, std::string, std::less<>>{};
  for (auto const link : parts[std::string{kWorkbookLinks}].child("Relationships").children("Relationship")) {
    auto const target = std::string{link.attribute("Target").value()};
    targets.emplace(link.attribute("Id").value(), target.starts_with('/') ? target.substr(1) : "xl/" + target);
  }
  auto names = std::vector<std::string>{};
  for (auto const sheet : parts[std::string{kWorkbook}].child("workbook").child("sheets").children("sheet")) {
    auto const state = std::string_view{sheet.attribute("state").value()};
    auto const found = targets.find(link_of(sheet));
    if (found != targets.end() && state != "hidden" && state != "veryHidden") names.push_back(found->second);
  }
  return names;
}

}  // namespace

OfficeText workbook_table(std::string_view bytes) {
  auto const picked = unzip_picked(bytes, is_workbook_part, kMostOfWorkbook);
  if (!picked) return {.state = OfficeText::State::broken};
  if (picked->is_too_large) return {.state = OfficeText::State::too_large};
  if (picked->is_encrypted) return {.state = OfficeText::State::encrypted};
  auto parts = parse_parts(picked->entries);
  if (!parts) return {.state = OfficeText::State::broken};
  auto strings = std::vector<std::string>{};
  for (auto const item : (*parts)[std::string{kSharedStrings}].child("sst").children("si")) strings.push_back(string_of(item));
  for (auto const& name : shown_sheets(*parts)) {
    auto const sheet = read_sheet((*parts)[name], strings);
    if (sheet.is_too_large) return {.state = OfficeText::State::too_large};
    if (is_table(sheet.rows)) return {.text = csv_of(sheet.rows)};
  }
  return {.state = OfficeText::State::broken};
}

}  // namespace baeumgil
