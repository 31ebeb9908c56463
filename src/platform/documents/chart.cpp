#include "platform/documents/chart.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/money.h"
#include "platform/documents/xml_text.h"

namespace baeumgil {
namespace {

constexpr auto kWidth = 700;
constexpr auto kLabelWidth = 150;
constexpr auto kValueWidth = 80;
constexpr auto kStep = 38;
constexpr auto kBar = 22;

}  // namespace

std::string bar_chart(std::string_view title, std::vector<ChartBar> const& bars) {
  auto most = std::int64_t{1};
  for (auto const& bar : bars) most = std::max(most, bar.value);
  auto const height = static_cast<int>(bars.size()) * kStep + 10;
  auto svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" font-family=\"Pretendard GOV\" "
      "font-size=\"15\"><title>{2}</title><desc>{3}</desc>",
      kWidth, height, xml_escaped(title), xml_escaped(chart_words(bars)));
  auto y = 5;
  for (auto const& bar : bars) {
    auto const length = std::max<std::int64_t>(bar.value * (kWidth - kLabelWidth - kValueWidth) / most, bar.value > 0 ? 2 : 0);
    svg += fmt::format(
        "<text x=\"{}\" y=\"{}\" text-anchor=\"end\" fill=\"#1e2124\">{}</text><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" "
        "fill=\"#256ef4\"/><text x=\"{}\" y=\"{}\" fill=\"#1e2124\" font-weight=\"700\">{}</text>",
        kLabelWidth - 10, y + 17, xml_escaped(bar.label), kLabelWidth, y, length, kBar, kLabelWidth + length + 8, y + 17,
        with_commas(bar.value));
    y += kStep;
  }
  return svg + fmt::format("<line x1=\"{0}\" y1=\"0\" x2=\"{0}\" y2=\"{1}\" stroke=\"#8a949e\"/></svg>", kLabelWidth, height);
}

std::string chart_words(std::vector<ChartBar> const& bars) {
  auto words = std::string{};
  for (auto const& bar : bars) words += (words.empty() ? "" : ", ") + bar.label + " " + with_commas(bar.value);
  return words;
}

}  // namespace baeumgil
