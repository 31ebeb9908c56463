#pragma once
// Charts as SVG: the same picture on a page, in a PDF and in an HWPX. Presentation attributes only; every value is written out.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace baeumgil {

struct ChartBar {
  std::string label{};
  std::int64_t value{0};
};

// Narrow ones stand on a phone's screen: the label above its bar, letters no smaller.
enum class ChartShape : std::uint8_t { wide, narrow };

// Bars to the right, one under the other, as long as their values.
std::string bar_chart(std::string_view title, std::vector<ChartBar> const& bars, ChartShape = ChartShape::wide);
// The same in words: "현안 12, 출장 9".
std::string chart_words(std::vector<ChartBar> const& bars);

}  // namespace baeumgil
