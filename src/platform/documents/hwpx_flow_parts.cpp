// Tables, pictures and the frame of a letter.
#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "platform/documents/document_fault.h"
#include "platform/documents/hwpx_flow.h"
#include "platform/documents/picture.h"
#include "platform/documents/table_grid.h"

namespace baeumgil {
namespace {

constexpr auto kCellSides = 1020;  // left and right margins of a cell
constexpr auto kCellTopBottom = 566;
constexpr auto kChartScale = 2.0;

HwpxBorder ruled(std::int64_t fill = -1) {
  auto const side = HwpxBorder::Side{.type = "SOLID", .width = "0.12 mm", .colour = kLine};
  return {.sides = side, .top = side, .bottom = side, .fill = fill};
}

HwpxBorder border_of(Cell const& cell) {
  if (cell.is_head) return ruled(kHeadFill);
  return cell.is_strong ? ruled(kStrongFill) : ruled();
}

// How high a text comes to stand is the office's business; a minimum near the truth keeps its first layout calm.
int likely_height(Cell const& cell, int width) {
  auto const look = look_of(cell);
  auto lines = 0.0;
  for (auto const line : split(cell.text, '\n')) {
    auto letters = 0.0;
    for (auto const c : line) letters += static_cast<unsigned char>(c) >= 0xE0 ? 1 : static_cast<unsigned char>(c) < 0x80 ? 0.55 : 0;
    lines += std::max(1.0, std::ceil(letters * look.points * 104 / std::max(width - kCellSides, 500)));
  }
  return static_cast<int>(lines * look.points * look.line_height * 100) + kCellTopBottom;
}

int edge(std::vector<double> const& edges, int column, int width) {
  return static_cast<int>(std::lround(edges.at(static_cast<std::size_t>(column)) * width));
}

int sum(std::vector<int> const& heights, int from, int count) {
  auto total = 0;
  for (auto row = from; row < from + count; ++row) total += heights.at(static_cast<std::size_t>(row));
  return total;
}

}  // namespace

std::vector<int> HwpxFlow::row_heights(Table const& table, std::vector<GridCell> const& cells) const {
  auto const edges = column_edges(table);
  auto heights = std::vector<int>(table.rows.size(), 1'866);
  for (auto const& place : cells) {
    if (place.row_span != 1) continue;
    auto const width = edge(edges, place.column + place.column_span, body_width()) - edge(edges, place.column, body_width());
    auto& known = heights.at(static_cast<std::size_t>(place.row));
    known = std::max(known, likely_height(*place.cell, width));
  }
  return heights;
}

HwpxCell HwpxFlow::table_cell(Table const& table, GridCell const& place, std::vector<int> const& heights) {
  auto const& cell = *place.cell;
  auto const look = look_of(cell);
  auto const edges = column_edges(table);
  auto content = std::string{};
  if (!cell.field.empty()) {
    content = inner(HwpxStyle::cell, look, HwpxFont::gothic, cell.text, cell.field);
  } else {
    for (auto const line : split(cell.text, '\n')) content += inner(HwpxStyle::cell, look, HwpxFont::gothic, line);
  }
  return {.row = place.row,
          .column = place.column,
          .row_span = place.row_span,
          .column_span = place.column_span,
          .width = edge(edges, place.column + place.column_span, body_width()) - edge(edges, place.column, body_width()),
          .height = sum(heights, place.row, place.row_span),
          .border = styles_.border(border_of(cell)),
          .is_head = place.row < table.head_rows,
          .content = std::move(content)};
}

void HwpxFlow::draw(Table const& table) {
  if (table.rows.empty()) return;
  if (!table.caption.empty()) put_caption(table_label(document_, ++tables_) + table.caption);
  auto const places = grid_cells(table);
  auto const heights = row_heights(table, places);
  auto made = HwpxTable{.rows = static_cast<int>(table.rows.size()),
                        .columns = column_count(table),
                        .width = body_width(),
                        .height = sum(heights, 0, static_cast<int>(heights.size())),
                        .border = styles_.border(ruled()),
                        .repeats_head = table.head_rows > 0};
  for (auto const& place : places) made.cells.push_back(table_cell(table, place, heights));
  put_table(made);
  if (!table.note.empty())
    put({.look = hwpx_paragraph(kNoteLook)}, run_of(kNoteLook, HwpxFont::gothic, table.note));
  else
    put({.look = {.line_percent = 100}}, run_of({.points = 6}, HwpxFont::gothic, ""));
}

void HwpxFlow::put_caption(std::string const& text) {
  auto look = hwpx_paragraph(kCaptionLook);
  look.keeps_with_next = true;
  put({.style = HwpxStyle::caption, .look = look}, run_of(kCaptionLook, HwpxFont::gothic, text));
}

void HwpxFlow::put_picture(HwpxImage image, int pixel_width, int pixel_height, double width_share, std::string_view alternative) {
  auto const highest = (kHwpPageLong - hwp_units(kMarginTop + kMarginBottom)) * 0.66;
  auto width = body_width() * std::clamp(width_share, 0.1, 1.0);
  width = std::min(width, highest * pixel_width / pixel_height);
  auto const picture = HwpxPicture{.id = image.id,
                                   .pixel_width = pixel_width,
                                   .pixel_height = pixel_height,
                                   .width = static_cast<int>(width),
                                   .height = static_cast<int>(width * pixel_height / pixel_width),
                                   .alternative = std::string{alternative}};
  auto const letters = styles_.text(TextLook{}, HwpxFont::serif);
  put({.look = {.align = TextAlign::center, .before = 6, .after = 2, .line_percent = 100, .keeps_with_next = true}},
      pieces_.run(letters, pieces_.picture(picture)));
  parts_.images.push_back(std::move(image));
}

void HwpxFlow::draw(Chart const& chart) {
  auto const drawing = SvgDrawing{chart.svg};
  auto png = png_of(drawing, kChartScale);
  auto const size = image_size(png);
  if (!size) throw DocumentFault{"a chart came out empty"};
  auto const id = "image" + std::to_string(parts_.images.size() + 1);
  put_picture({.id = id, .kind = "png", .bytes = std::move(png)}, size->width, size->height, chart.width_share,
              chart.alternative.empty() ? chart.caption : chart.alternative);
  auto caption = kCaptionLook;
  caption.align = TextAlign::center;
  put({.style = HwpxStyle::caption, .look = hwpx_paragraph(caption)},
      run_of(caption, HwpxFont::gothic, chart_label(document_, ++charts_) + chart.caption));
}

void HwpxFlow::draw(Photo const& photo) {
  auto const size = image_size(photo.bytes);
  if (!size) throw DocumentFault{"a photo is neither JPEG nor PNG"};
  auto const id = "image" + std::to_string(parts_.images.size() + 1);
  put_picture({.id = id, .kind = size->kind == ImageKind::png ? "png" : "jpg", .bytes = photo.bytes}, size->width, size->height,
              photo.width_share, photo.alternative.empty() ? photo.caption : photo.alternative);
  auto caption = kCaptionLook;
  caption.align = TextAlign::center;
  put({.style = HwpxStyle::caption, .look = hwpx_paragraph(caption)},
      run_of(caption, HwpxFont::gothic, photo_label(document_, ++photos_) + photo.caption));
}

void HwpxFlow::draw(KeyFigures const& shown) {
  if (shown.figures.empty()) return;
  auto const count = static_cast<int>(shown.figures.size());
  auto const width = body_width() / count;
  auto const side = HwpxBorder::Side{.type = "SOLID", .width = "0.3 mm", .colour = 0xcdd1d5};
  auto const border = styles_.border({.sides = side, .top = side, .bottom = side});
  auto made = HwpxTable{.rows = 1, .columns = count, .width = width * count, .height = 7'200, .border = border};
  for (auto const& figure : shown.figures) {
    auto content = inner(HwpxStyle::cell, kFigureLabelLook, HwpxFont::gothic, figure.label) +
                   inner(HwpxStyle::cell, kFigureValueLook, HwpxFont::gothic, figure.value + figure.unit);
    if (!figure.note.empty()) content += inner(HwpxStyle::cell, kFigureNoteLook, HwpxFont::gothic, figure.note);
    made.cells.push_back(
        {.column = static_cast<int>(made.cells.size()), .width = width, .height = 7'200, .border = border, .content = content});
  }
  put_table(made);
  put({.look = {.line_percent = 100}}, run_of({.points = 6}, HwpxFont::gothic, ""));
}

void HwpxFlow::draw(LetterHead const& head) {
  put({.look = hwpx_paragraph(kIssuerLook)}, run_of(kIssuerLook, HwpxFont::gothic, head.issuer));
  for (auto const& line : head.lines) {
    auto const is_subject = &line == &head.lines.back();
    auto look = kLetterLineLook;
    look.is_bold = is_subject;
    auto place = Place{.look = hwpx_paragraph(look)};
    place.look.first_line = -46;
    if (is_subject) {
      place.look.border = styles_.border({.bottom = {.type = "SOLID", .width = "0.7 mm", .colour = kInk}});
      place.look.after = 12;
    }
    put(place, run_of(look, HwpxFont::serif, line.label + "  ") + run_of(look, HwpxFont::serif, line.text, line.field));
    preview(line.label + " " + line.text);
  }
}

void HwpxFlow::draw(LetterFoot const& foot) {
  put({.look = hwpx_paragraph(kSenderLook)}, run_of(kSenderLook, HwpxFont::gothic, foot.sender));
  if (foot.lines.empty()) return;
  auto const open = HwpxBorder{};
  auto const first = HwpxBorder{.top = {.type = "SOLID", .width = "0.7 mm", .colour = kInk}};
  auto const left = body_width() * 72 / 100;
  auto const height = static_cast<int>(kFootLook.points * kFootLook.line_height * 100) + kCellTopBottom;
  auto made = HwpxTable{.rows = static_cast<int>(foot.lines.size()),
                        .columns = 2,
                        .width = body_width(),
                        .height = height * static_cast<int>(foot.lines.size()),
                        .border = styles_.border(open)};
  auto row = 0;
  for (auto const& line : foot.lines) {
    auto const border = styles_.border(row == 0 ? first : open);
    auto cell = HwpxCell{.row = row, .width = line.right.empty() ? body_width() : left, .height = height, .border = border};
    cell.column_span = line.right.empty() ? 2 : 1;
    cell.content = inner(HwpxStyle::cell, kFootLook, HwpxFont::gothic, line.left);
    made.cells.push_back(cell);
    if (!line.right.empty()) {
      cell.column = 1;
      cell.width = body_width() - left;
      cell.content = inner(HwpxStyle::cell, kFootLook, HwpxFont::gothic, line.right);
      made.cells.push_back(cell);
    }
    ++row;
  }
  put_table(made);
}

}  // namespace baeumgil
