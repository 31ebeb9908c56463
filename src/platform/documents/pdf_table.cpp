#include <algorithm>
#include <span>

#include "platform/documents/pdf_parts.h"
#include "platform/documents/table_grid.h"

namespace baeumgil {
namespace {

constexpr auto kHeavy = 1.1;
constexpr auto kHair = 0.5;
constexpr auto kSmall = 0.35;                 // of a page: a table no higher is not cut in two
constexpr auto kStartRows = std::size_t{14};  // as many as its beginning may hold

// A cell with its text laid out for its width.
struct LaidCell {
  GridCell place{};
  TextLook look{};
  Object<PangoLayout> layout{};
  std::vector<TextLine> lines{};
  double step() const { return look.points * look.line_height; }
  double text_height() const { return static_cast<double>(lines.size()) * step(); }
};

class PdfTable {
 public:
  PdfTable(PdfCanvas& canvas, Table const& table) : canvas_{canvas}, table_{table} {
    lay_out(grid_cells(table));
    if (tallest_group() <= canvas_.body_height() - head_height()) return;
    lay_out(without_row_spans(grid_cells(table)));
  }

  void draw(std::string_view label) {
    canvas_.y += canvas_.is_at_top() ? 0 : 4;
    canvas_.need(start_height(label));
    {
      auto const tagged = Tagged{canvas_, "Table"};
      draw_caption(label);
      auto const top = canvas_.y;
      draw_rows(0, head_rows(), is_tagged);
      draw_top(top);
      for (auto row = head_rows(); row < row_count();) row = draw_group(row);
      canvas_.rule(canvas_.left(), canvas_.y, canvas_.width(), kHeavy, kBlueDeep);
    }
    canvas_.y += 3;
    if (!table_.note.empty()) {
      auto const note = Tagged{canvas_, "P"};
      flow_text(canvas_, table_.note, kNoteLook, {.x = canvas_.left(), .width = canvas_.width()});
    }
    canvas_.y += 9;
  }

  // What stands together at its beginning: all of a small table, else its head with two rows.
  double start_height(std::string_view label) const {
    auto const above = caption_height(label) + head_height();
    auto const all = above + height_of(head_rows(), row_count());
    if (all <= canvas_.body_height() * kSmall) return all;
    auto const first = group_height(head_rows());
    auto const second = head_rows() < row_count() ? group_height(group_end(head_rows())) : 0;
    return above + std::min(first + second, canvas_.body_height() / 3);
  }

 private:
  enum TagRows { is_tagged, is_repeated };

  int row_count() const { return static_cast<int>(heights_.size()); }
  int head_rows() const { return std::min(table_.head_rows, row_count()); }
  double column_x(int column) const { return canvas_.left() + edges_.at(static_cast<std::size_t>(column)) * canvas_.width(); }

  void lay_out(std::vector<GridCell> const& places) {
    edges_ = column_edges(table_);
    cells_.clear();
    heights_.assign(table_.rows.size(), 0);
    for (auto const& place : places) {
      auto const& cell = *place.cell;
      auto laid = LaidCell{.place = place, .look = look_of(cell)};
      auto const width = column_x(place.column + place.column_span) - column_x(place.column) - 2 * kCellSide;
      laid.layout = canvas_.layout(cell.text, laid.look, width);
      laid.lines = lines_of(laid.layout.get());
      cells_.push_back(std::move(laid));
    }
    for (auto const& cell : cells_)
      if (cell.place.row_span == 1) raise(cell.place.row, cell.text_height() + 2 * kCellTop);
    for (auto const& cell : cells_) {
      auto const last = cell.place.row + cell.place.row_span - 1;
      auto const missing = cell.text_height() + 2 * kCellTop - height_of(cell.place.row, last + 1);
      if (cell.place.row_span > 1 && missing > 0) heights_.at(static_cast<std::size_t>(last)) += missing;
    }
  }

  void raise(int row, double height) {
    auto& known = heights_.at(static_cast<std::size_t>(row));
    known = std::max(known, height);
  }
  double height_of(int from, int to) const {
    auto sum = 0.0;
    for (auto row = from; row < to; ++row) sum += heights_.at(static_cast<std::size_t>(row));
    return sum;
  }
  double head_height() const { return height_of(0, head_rows()); }

  // Rows that one cell spans stay together.
  int group_end(int row) const {
    auto end = row + 1;
    for (auto grew = true; grew;) {
      grew = false;
      for (auto const& cell : cells_) {
        auto const last = cell.place.row + cell.place.row_span;
        if (cell.place.row < row || cell.place.row >= end || last <= end) continue;
        end = last;
        grew = true;
      }
    }
    return std::min(end, row_count());
  }
  double group_height(int row) const { return row < row_count() ? height_of(row, group_end(row)) : 0; }
  double tallest_group() const {
    auto tallest = 0.0;
    for (auto row = head_rows(); row < row_count(); row = group_end(row))
      if (group_end(row) > row + 1) tallest = std::max(tallest, group_height(row));
    return tallest;
  }

  double caption_height(std::string_view label) const {
    if (label.empty()) return 0;
    auto const text = std::string{label} + table_.caption;
    return canvas_.text_height(text, kCaptionLook, canvas_.width()) + kCaptionLook.after;
  }
  void draw_caption(std::string_view label) {
    if (label.empty()) return;
    auto const caption = Tagged{canvas_, "Caption"};
    flow_text(canvas_, std::string{label} + table_.caption, kCaptionLook, {.x = canvas_.left(), .width = canvas_.width()});
    canvas_.y += kCaptionLook.after;
  }
  void draw_top(double at_y) { canvas_.rule(canvas_.left(), at_y, canvas_.width(), kHeavy, kBlueDeep); }

  void turn_page() {
    canvas_.rule(canvas_.left(), canvas_.y, canvas_.width(), kHair, kBlueDeep);
    canvas_.new_page();
    draw_rows(0, head_rows(), is_repeated);
    draw_top(kMarginTop);
  }

  int draw_group(int row) {
    auto const end = group_end(row);
    auto const height = height_of(row, end);
    if (height <= canvas_.body_height() - head_height()) {
      // The last row is not left alone on a page.
      auto const with_last = end < row_count() && group_end(end) == row_count() ? height + group_height(end) : height;
      auto const together = with_last <= canvas_.body_height() / 3 ? with_last : height;
      if (canvas_.room() < together && row > head_rows()) turn_page();
      if (canvas_.room() < height) turn_page();
      draw_rows(row, end, is_tagged);
    } else {
      draw_long_row(row);
    }
    return end;
  }

  Box box_of(LaidCell const& cell, int first_row, double top) const {
    auto const& place = cell.place;
    return {.x = column_x(place.column),
            .y = top + height_of(first_row, place.row),
            .width = column_x(place.column + place.column_span) - column_x(place.column),
            .height = height_of(place.row, place.row + place.row_span)};
  }

  void draw_ground(LaidCell const& cell, Box box) {
    if (cell.place.row == 0) {  // the ground leaves the heavy line above it whole
      box.y += kHeavy / 2;
      box.height -= kHeavy / 2;
    }
    if (cell.place.cell->is_head)
      canvas_.fill(box, kHeadFill);
    else if (cell.place.cell->is_strong)
      canvas_.fill(box, kStrongFill);
    if (cell.place.column > 0) canvas_.fill({.x = box.x - kHair / 2, .y = box.y, .width = kHair, .height = box.height}, kLine);
    if (cell.place.row > 0) canvas_.rule(box.x, box.y, box.width, kHair, kLine);
  }

  void draw_lines(LaidCell const& cell, std::span<TextLine const> lines, Box const& box, double top) {
    for (auto const& line : lines) {
      canvas_.draw_line(line, box.x + kCellSide, top, cell.look);
      top += cell.step();
    }
  }

  void draw_cell(LaidCell const& cell, Box const& box, TagRows tags) {
    auto const top = box.y + (box.height - cell.text_height()) / 2;
    if (tags == is_repeated) return draw_lines(cell, cell.lines, box, top);
    if (cell.place.cell->is_head) canvas_.notes().head_is_of_column.push_back(cell.place.row < head_rows());
    auto const tagged = Tagged{canvas_, cell.place.cell->is_head ? "TH" : "TD"};
    draw_lines(cell, cell.lines, box, top);
  }

  void draw_rows(int from, int to, TagRows tags) {
    auto const top = canvas_.y;
    for (auto const& cell : cells_)
      if (cell.place.row >= from && cell.place.row < to) draw_ground(cell, box_of(cell, from, top));
    for (auto row = from; row < to; ++row) {
      if (tags == is_tagged) canvas_.open("TR");
      for (auto const& cell : cells_)
        if (cell.place.row == row) draw_cell(cell, box_of(cell, from, top), tags);
      if (tags == is_tagged) canvas_.close();
    }
    canvas_.y += height_of(from, to);
  }

  // A row taller than a page goes on over the pages, line by line, in every cell alike.
  void draw_long_row(int row) {
    auto const step = look_of(Cell{}).points * look_of(Cell{}).line_height;
    auto const least = 3 * step + 2 * kCellTop;
    auto line_count = std::size_t{0};
    for (auto const& cell : cells_)
      if (cell.place.row == row) line_count = std::max(line_count, cell.lines.size());
    for (auto first = std::size_t{0}; first < line_count;) {
      if (canvas_.room() < least) turn_page();
      auto const fitting = static_cast<std::size_t>(std::max(1.0, (canvas_.room() - 2 * kCellTop) / step));
      auto const count = std::min(fitting, line_count - first);
      draw_slice(row, first, count, static_cast<double>(count) * step + 2 * kCellTop);
      first += count;
    }
  }

  void draw_slice(int row, std::size_t first, std::size_t count, double height) {
    auto const line = Tagged{canvas_, "TR"};
    for (auto const& cell : cells_) {
      if (cell.place.row != row) continue;
      auto box = box_of(cell, row, canvas_.y);
      box.height = height;
      draw_ground(cell, box);
      auto const is_head = cell.place.cell->is_head;
      if (is_head) canvas_.notes().head_is_of_column.push_back(false);
      auto const tagged = Tagged{canvas_, is_head ? "TH" : "TD"};
      auto const begin = std::min(first, cell.lines.size());
      auto const taken = std::min(count, cell.lines.size() - begin);
      draw_lines(cell, std::span{cell.lines}.subspan(begin, taken), box, canvas_.y + kCellTop);
    }
    canvas_.y += height;
  }

  PdfCanvas& canvas_;
  Table const& table_;
  std::vector<double> edges_{};
  std::vector<LaidCell> cells_{};
  std::vector<double> heights_{};
};

}  // namespace

double table_start_height(PdfCanvas& canvas, Table const& table) {
  if (table.rows.empty()) return 0;
  auto const looked_at = static_cast<std::ptrdiff_t>(std::min<std::size_t>(table.rows.size(), kStartRows));
  auto const beginning = Table{.caption = table.caption,
                               .note = table.note,
                               .widths = table.widths,
                               .head_rows = table.head_rows,
                               .rows = {table.rows.begin(), table.rows.begin() + looked_at}};
  return PdfTable{canvas, beginning}.start_height(table.caption.empty() ? "" : " ");
}

void draw_table(PdfCanvas& canvas, Table const& table, std::string_view label) {
  if (!table.rows.empty()) PdfTable{canvas, table}.draw(label);
}

}  // namespace baeumgil
