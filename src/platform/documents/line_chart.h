#pragma once
// Lines over a few places in time, as SVG: what was reached against where it began and where it should go. Its numbers stand in a table.

#include <optional>
#include <string>
#include <vector>

#include "platform/documents/chart.h"

namespace baeumgil {

// The one it is about, those beside it, what those say together, and a level that does not move.
enum class LineKind : std::uint8_t { main, other, together, level };

struct ChartLine {
  std::string label{};                          // at its end; a line beside others has none
  std::vector<std::optional<double>> values{};  // one for each place
  LineKind kind{LineKind::main};
};

struct LineChart {
  std::string title{};
  std::vector<std::string> places{};
  std::vector<ChartLine> lines{};
};

std::string line_chart(LineChart const&, ChartShape = ChartShape::wide);
// The same in words, of the lines that have a label: "실적: 2026. 3분기 12, 2026. 4분기 9".
std::string line_words(LineChart const&);
// At most two decimals, none that say nothing.
std::string plain_number(double);

}  // namespace baeumgil
