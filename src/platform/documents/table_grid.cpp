#include "platform/documents/table_grid.h"

#include <algorithm>
#include <numeric>

namespace baeumgil {

int column_count(Table const& table) {
  if (!table.widths.empty()) return static_cast<int>(table.widths.size());
  auto most = 1;
  for (auto const& row : table.rows) {
    auto count = 0;
    for (auto const& cell : row) count += cell.column_span;
    most = std::max(most, count);
  }
  return most;
}

std::vector<double> column_edges(Table const& table) {
  auto shares = table.widths;
  if (shares.empty()) shares.assign(static_cast<std::size_t>(column_count(table)), 1.0);
  auto const sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  auto edges = std::vector<double>{0.0};
  for (auto const share : shares) edges.push_back(edges.back() + (sum > 0 ? share / sum : 0));
  edges.back() = 1.0;
  return edges;
}

std::vector<GridCell> grid_cells(Table const& table) {
  auto const columns = column_count(table);
  auto const rows = static_cast<int>(table.rows.size());
  auto taken = std::vector<std::vector<bool>>(table.rows.size(), std::vector<bool>(static_cast<std::size_t>(columns), false));
  auto cells = std::vector<GridCell>{};
  for (auto row = 0; row < rows; ++row) {
    auto column = 0;
    for (auto const& cell : table.rows[static_cast<std::size_t>(row)]) {
      while (column < columns && taken[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]) ++column;
      if (column >= columns) break;
      auto const placed = GridCell{.cell = &cell,
                                   .row = row,
                                   .column = column,
                                   .row_span = std::clamp(cell.row_span, 1, rows - row),
                                   .column_span = std::clamp(cell.column_span, 1, columns - column)};
      for (auto down = 0; down < placed.row_span; ++down)
        for (auto across = 0; across < placed.column_span; ++across)
          taken[static_cast<std::size_t>(row + down)][static_cast<std::size_t>(column + across)] = true;
      cells.push_back(placed);
      column += placed.column_span;
    }
  }
  return cells;
}

std::vector<GridCell> without_row_spans(std::vector<GridCell> const& cells) {
  static auto const ground = Cell{};
  auto split = std::vector<GridCell>{};
  for (auto const& cell : cells)
    for (auto down = 0; down < cell.row_span; ++down)
      split.push_back(
          {.cell = down == 0 ? cell.cell : &ground, .row = cell.row + down, .column = cell.column, .column_span = cell.column_span});
  return split;
}

}  // namespace baeumgil
