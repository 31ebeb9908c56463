#include "platform/documents/xlsx_writer.h"

#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/text.h"
#include "platform/documents/document_fault.h"
#include "platform/documents/table_grid.h"

namespace baeumgil {
namespace {

namespace fs = std::filesystem;

constexpr auto kFontName = "맑은 고딕";
constexpr auto kSheetLetters = std::size_t{28};  // of 31, so that a number fits behind
constexpr auto kLineLetters = 96.0;              // a page's width in letters of the default font

// The library writes to a path only: a folder of our own, gone when this is.
class PrivateFolder {
 public:
  PrivateFolder() {
    auto pattern = (fs::temp_directory_path() / "baeumgil-xlsx-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw DocumentFault{"no folder for a workbook"};
    path_ = pattern;
  }
  ~PrivateFolder() {
    auto ignored = std::error_code{};
    fs::remove_all(path_, ignored);
  }
  PrivateFolder(PrivateFolder const&) = delete;
  PrivateFolder& operator=(PrivateFolder const&) = delete;
  std::string file() const { return (path_ / "book.xlsx").string(); }
  std::string folder() const { return path_.string(); }

 private:
  fs::path path_{};
};

struct CellFormats {
  std::array<lxw_format*, 3> plain{};  // left, center, right
  lxw_format* head{nullptr};
  lxw_format* strong{nullptr};
  lxw_format* number{nullptr};
  lxw_format* title{nullptr};
  lxw_format* text{nullptr};
};

lxw_format* add_format(lxw_workbook* book) {
  auto* const format = workbook_add_format(book);
  format_set_font_name(format, kFontName);
  format_set_font_size(format, 10);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap(format);
  return format;
}

CellFormats make_formats(lxw_workbook* book) {
  auto made = CellFormats{};
  auto bordered = [&](std::uint8_t align) {
    auto* const format = add_format(book);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_align(format, align);
    return format;
  };
  made.plain = {bordered(LXW_ALIGN_LEFT), bordered(LXW_ALIGN_CENTER), bordered(LXW_ALIGN_RIGHT)};
  made.head = bordered(LXW_ALIGN_CENTER);
  format_set_bold(made.head);
  format_set_bg_color(made.head, 0xEEF2F7);
  made.strong = bordered(LXW_ALIGN_CENTER);
  format_set_bold(made.strong);
  made.number = bordered(LXW_ALIGN_RIGHT);
  format_set_num_format(made.number, "#,##0.###############");
  made.title = add_format(book);
  format_set_bold(made.title);
  format_set_font_size(made.title, 14);
  made.text = add_format(book);
  return made;
}

lxw_format* format_of(CellFormats const& formats, Cell const& cell) {
  if (cell.is_head) return formats.head;
  if (cell.is_strong) return formats.strong;
  if (cell.number) return formats.number;
  return formats.plain.at(cell.align == TextAlign::center ? 1 : cell.align == TextAlign::right ? 2 : 0);
}

// Names are short, unique and free of what a formula would read.
std::string sheet_name(std::string_view caption, std::vector<std::string>& taken, int number) {
  auto name = std::string{};
  for (auto const c : first_characters(caption, kSheetLetters))
    if (std::string_view{"[]:*?/\\'"}.find(c) == std::string_view::npos) name += c;
  if (trimmed(name).empty()) name = std::to_string(number);
  if (std::ranges::find(taken, name) != taken.end()) name += " " + std::to_string(number);
  taken.push_back(name);
  return name;
}

void write_cell(lxw_worksheet* sheet, GridCell const& place, lxw_format* format) {
  auto const row = static_cast<lxw_row_t>(place.row);
  auto const column = static_cast<lxw_col_t>(place.column);
  auto const is_merged = place.row_span > 1 || place.column_span > 1;
  if (is_merged)
    worksheet_merge_range(sheet, row, column, row + static_cast<lxw_row_t>(place.row_span) - 1,
                          static_cast<lxw_col_t>(column + place.column_span - 1), "", format);
  if (place.cell->number)
    worksheet_write_number(sheet, row, column, *place.cell->number, format);
  else
    worksheet_write_string(sheet, row, column, first_characters(place.cell->text, 32'000).c_str(), format);
}

void write_table(lxw_worksheet* sheet, Table const& table, CellFormats const& formats) {
  auto const edges = column_edges(table);
  for (auto column = std::size_t{0}; column + 1 < edges.size(); ++column) {
    auto const at = static_cast<lxw_col_t>(column);
    worksheet_set_column(sheet, at, at, std::clamp((edges[column + 1] - edges[column]) * kLineLetters, 6.0, 80.0), nullptr);
  }
  for (auto const& place : grid_cells(table)) write_cell(sheet, place, format_of(formats, *place.cell));
  auto const head_rows = static_cast<lxw_row_t>(std::max(table.head_rows, 0));
  if (head_rows > 0) {
    worksheet_freeze_panes(sheet, head_rows, 0);
    worksheet_repeat_rows(sheet, 0, head_rows - 1);
  }
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_fit_to_pages(sheet, 1, 0);
}

void write_first_sheet(lxw_worksheet* sheet, Document const& document, std::vector<std::string> const& sheets, CellFormats const& formats) {
  worksheet_set_column(sheet, 0, 0, 80, nullptr);
  auto row = lxw_row_t{0};
  auto line = [&](std::string const& text, lxw_format* format) {
    if (!text.empty()) worksheet_write_string(sheet, row++, 0, text.c_str(), format);
  };
  line(document.title, formats.title);
  line(document.author, formats.text);
  line(document.gist, formats.text);
  line(join(document.keywords, ", "), formats.text);
  ++row;
  for (auto const& name : sheets)
    worksheet_write_url_opt(sheet, row++, 0, ("internal:'" + name + "'!A1").c_str(), nullptr, name.c_str(), nullptr);
}

std::string name_of_first(Document const& document) { return document.language == "ko" ? "표지" : "Cover"; }

void set_properties(lxw_workbook* book, Document const& document) {
  auto title = document.title;
  auto author = document.author;
  auto gist = document.gist;
  auto keywords = join(document.keywords, ", ");
  auto properties = lxw_doc_properties{};
  properties.title = title.data();
  properties.author = author.data();
  properties.comments = gist.data();
  properties.keywords = keywords.data();
  properties.created = static_cast<time_t>(document.made_at.seconds);
  workbook_set_properties(book, &properties);
}

void write_book(Document const& document, PrivateFolder const& place) {
  auto const file = place.file();
  auto folder = place.folder();
  auto options = lxw_workbook_options{};
  options.tmpdir = folder.data();
  auto* const book = workbook_new_opt(file.c_str(), &options);
  if (book == nullptr) throw DocumentFault{"no workbook"};
  set_properties(book, document);
  auto const formats = make_formats(book);
  auto names = std::vector<std::string>{name_of_first(document)};
  auto* const first = workbook_add_worksheet(book, names.front().c_str());
  for (auto const& block : document.blocks) {
    auto const* table = std::get_if<Table>(&block);
    if (table == nullptr || table->rows.empty()) continue;
    auto const name = sheet_name(table->caption, names, static_cast<int>(names.size()));
    auto* const sheet = workbook_add_worksheet(book, name.c_str());
    if (sheet == nullptr) throw DocumentFault{"a sheet cannot bear its name: " + name};
    write_table(sheet, *table, formats);
  }
  write_first_sheet(first, document, {names.begin() + 1, names.end()}, formats);
  if (auto const status = workbook_close(book); status != LXW_NO_ERROR) throw DocumentFault{std::string{"xlsx: "} + lxw_strerror(status)};
}

}  // namespace

std::string write_xlsx(Document const& document) {
  auto const place = PrivateFolder{};
  write_book(document, place);
  auto in = std::ifstream{place.file(), std::ios::binary};
  auto bytes = std::ostringstream{};
  bytes << in.rdbuf();
  if (!in) throw DocumentFault{"a workbook cannot be read back"};
  return std::move(bytes).str();
}

}  // namespace baeumgil
