#include "platform/documents/csv_writer.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "platform/csv/csv.h"
#include "platform/documents/archive.h"
#include "platform/documents/table_grid.h"

namespace baeumgil {
namespace {

constexpr auto kNameLetters = std::size_t{60};

std::string text_of(Cell const& cell) { return cell.number ? fmt::format("{:.15g}", *cell.number) : cell.text; }

// What a file system would take amiss is left out.
std::string file_name(int number, std::string_view caption) {
  auto name = fmt::format("{:02} ", number);
  for (auto const c : first_characters(caption, kNameLetters))
    if (static_cast<unsigned char>(c) >= 0x20 && std::string_view{"/\\:*?\"<>|"}.find(c) == std::string_view::npos) name += c;
  return std::string{trimmed(name)} + ".csv";
}

// A cell that spans stands where it begins; what it covers is empty.
std::string csv_of(Table const& table) {
  auto rows = std::vector<CsvRow>(table.rows.size(), CsvRow(static_cast<std::size_t>(std::max(column_count(table), 0))));
  for (auto const& place : grid_cells(table))
    rows.at(static_cast<std::size_t>(place.row)).at(static_cast<std::size_t>(place.column)) = text_of(*place.cell);
  auto csv = CsvWriter{};
  for (auto const& row : rows) csv.row(row);
  return csv.take();
}

}  // namespace

std::string write_csv_tables(Document const& document) {
  auto entries = std::vector<ArchiveEntry>{};
  auto contents = CsvWriter{};
  contents.row(document.language == "ko" ? CsvRow{"파일", "표", "붙임말", "줄"} : CsvRow{"file", "table", "note", "rows"});
  for (auto const& block : document.blocks) {
    auto const* table = std::get_if<Table>(&block);
    if (table == nullptr || table->rows.empty()) continue;
    auto name = file_name(static_cast<int>(entries.size()) + 1, table->caption);
    contents.row({name, table->caption, table->note, std::to_string(table->rows.size() - static_cast<std::size_t>(table->head_rows))});
    entries.push_back({.name = std::move(name), .content = csv_of(*table)});
  }
  entries.insert(entries.begin(), {.name = document.language == "ko" ? "00 목록.csv" : "00 contents.csv", .content = contents.take()});
  return zip_of(entries);
}

}  // namespace baeumgil
