#include "platform/documents/chart.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/money.h"
#include "platform/documents/xml_text.h"

namespace baeumgil {
namespace {

struct Measures {
  int width{700};
  int label{150};  // what stands left of the bars
  int value{110};  // room for the number behind the longest
  int step{38};
  int bar_top{0};  // below the label when that stands above
  int bar{22};
};
constexpr auto kWide = Measures{};
constexpr auto kNarrow = Measures{.width = 330, .label = 0, .value = 104, .step = 52, .bar_top = 22, .bar = 20};

std::string one_bar(ChartBar const& bar, Measures const& at, int y, std::int64_t length) {
  auto const label_x = at.label > 0 ? at.label - 10 : 0;
  auto const is_above = at.label == 0;
  return fmt::format(
      "<text x=\"{}\" y=\"{}\" text-anchor=\"{}\" fill=\"#1e2124\">{}</text><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" "
      "fill=\"#256ef4\"/><text x=\"{}\" y=\"{}\" fill=\"#1e2124\" font-weight=\"700\">{}</text>",
      label_x, y + (is_above ? 15 : 17), is_above ? "start" : "end", xml_escaped(bar.label), at.label, y + at.bar_top, length, at.bar,
      at.label + length + 8, y + at.bar_top + at.bar - 5, with_commas(bar.value));
}

}  // namespace

std::string bar_chart(std::string_view title, std::vector<ChartBar> const& bars, ChartShape shape) {
  auto const at = shape == ChartShape::wide ? kWide : kNarrow;
  auto most = std::int64_t{1};
  for (auto const& bar : bars) most = std::max(most, bar.value);
  auto const height = static_cast<int>(bars.size()) * at.step + 10;
  auto svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
      "font-family=\"Pretendard GOV\" font-size=\"15\"><title>{2}</title><desc>{3}</desc>",
      at.width, height, xml_escaped(title), xml_escaped(chart_words(bars)));
  auto y = 5;
  for (auto const& bar : bars) {
    auto const share = static_cast<double>(bar.value) / static_cast<double>(most);
    auto const length = static_cast<std::int64_t>(share * (at.width - at.label - at.value));
    svg += one_bar(bar, at, y, bar.value > 0 ? std::max<std::int64_t>(length, 2) : 0);
    y += at.step;
  }
  if (at.label > 0) svg += fmt::format("<line x1=\"{0}\" y1=\"0\" x2=\"{0}\" y2=\"{1}\" stroke=\"#8a949e\"/>", at.label, height);
  return svg + "</svg>";
}

std::string chart_words(std::vector<ChartBar> const& bars) {
  auto words = std::string{};
  for (auto const& bar : bars) words += (words.empty() ? "" : ", ") + bar.label + " " + with_commas(bar.value);
  return words;
}

}  // namespace baeumgil
