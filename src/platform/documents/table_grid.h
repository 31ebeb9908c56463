#pragma once
// Where the cells of a table lie once spans are counted in.

#include <vector>

#include "platform/documents/document.h"

namespace baeumgil {

struct GridCell {
  Cell const* cell{nullptr};
  int row{0};
  int column{0};
  int row_span{1};
  int column_span{1};
};

// In reading order. Spans beyond the table's edge are cut.
std::vector<GridCell> grid_cells(Table const&);
// Each spanning cell on its first row, with empty ground below it: for groups of rows taller than a page.
std::vector<GridCell> without_row_spans(std::vector<GridCell> const&);
int column_count(Table const&);
// Left edges of the columns and the right edge of the last, from 0 to 1.
std::vector<double> column_edges(Table const&);

}  // namespace baeumgil
