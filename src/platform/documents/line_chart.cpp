#include "platform/documents/line_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "platform/documents/xml_text.h"

namespace baeumgil {
namespace {

constexpr auto kLabelStep = 19.0;   // two labels at the ends of lines stand at least so far apart
constexpr auto kPlaceWidth = 92.0;  // room for the name of a place
constexpr auto kValueUnder = 20.0;
constexpr auto kMostValues = 8;  // written beside the points of the main line

struct Plot {
  double width{700};
  double height{300};
  double left{64};
  double right{128};
  double top{26};
  double bottom{38};
  double low{0};
  double high{1};
  std::size_t places{1};

  double x(std::size_t place) const {
    auto const room = width - left - right;
    if (places < 2) return left + room / 2;
    return left + 12 + (room - 24) * static_cast<double>(place) / static_cast<double>(places - 1);
  }
  double y(double value) const { return top + (height - top - bottom) * (high - value) / (high - low); }
};

struct Pen {
  std::string_view color{};
  double width{0};
  std::string_view dashes{};
};
Pen pen_of(LineKind kind) {
  switch (kind) {
    case LineKind::main:
      return {"#256ef4", 3, "none"};
    case LineKind::other:
      return {"#8a949e", 1.5, "none"};
    case LineKind::together:
      return {"#1e2124", 2.5, "8 4"};
    case LineKind::level:
      break;
  }
  return {"#58616a", 1.5, "3 4"};
}

// 1, 2 or 5 times a power of ten.
double round_step(double range) {
  auto const power = std::pow(10.0, std::floor(std::log10(range / 3)));
  for (auto const times : {1.0, 2.0, 5.0})
    if (range / (times * power) <= 4) return times * power;
  return 10 * power;
}

struct Scale {
  double low{0};
  double step{1};
  int steps{1};
};
Scale scale_of(LineChart const& chart) {
  auto low = std::numeric_limits<double>::max();
  auto high = std::numeric_limits<double>::lowest();
  for (auto const& line : chart.lines)
    for (auto const& value : line.values) {
      if (!value) continue;
      low = std::min(low, *value);
      high = std::max(high, *value);
    }
  if (low > high) return {};
  auto const step = round_step(high > low ? high - low : std::max(1.0, std::abs(high)));
  auto scale = Scale{.low = std::floor(low / step) * step, .step = step};
  scale.steps = std::max(1, static_cast<int>(std::ceil((high - scale.low) / step - 1e-9)));
  return scale;
}

std::string text_at(double x, double y, std::string_view anchor, std::string_view style, std::string_view words) {
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\" {}>{}</text>", x, y, anchor, style, xml_escaped(words));
}

std::string frame_of(Plot const& plot, Scale const& scale, std::vector<std::string> const& places) {
  auto svg = std::string{};
  for (auto i = 0; i <= scale.steps; ++i) {
    auto const value = scale.low + i * scale.step;
    svg += fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"#e6e8ea\"/>", plot.left, plot.y(value),
                       plot.width - plot.right, plot.y(value));
    svg += text_at(plot.left - 8, plot.y(value) + 5, "end", "fill=\"#464c53\"", plain_number(value));
  }
  // Names that would run into each other are left out; the last always stands.
  auto const room = plot.width - plot.left - plot.right;
  auto const shown = std::max<std::size_t>(1, static_cast<std::size_t>(room / kPlaceWidth) + 1);
  auto const every = (places.size() + shown - 1) / shown;
  for (auto i = std::size_t{0}; i < places.size(); ++i)
    if ((places.size() - 1 - i) % std::max<std::size_t>(1, every) == 0)
      svg += text_at(plot.x(i), plot.height - 12, "middle", "fill=\"#1e2124\"", places[i]);
  return svg;
}

std::string path_of(Plot const& plot, ChartLine const& line) {
  auto path = std::string{};
  auto count = std::size_t{0};
  for (auto i = std::size_t{0}; i < line.values.size(); ++i) {
    if (!line.values[i]) continue;
    path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? "M" : " L", plot.x(i), plot.y(*line.values[i]));
    ++count;
  }
  if (count < 2) return {};
  auto const pen = pen_of(line.kind);
  return fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-dasharray=\"{}\"/>", path, pen.color, pen.width,
                     pen.dashes);
}

// The points of the line it is about, with their values as long as they are few: under a point that the line falls to, where the line
// is not, when there is room above the names of the places.
std::string points_of(Plot const& plot, ChartLine const& line) {
  auto svg = std::string{};
  auto const count = std::ranges::count_if(line.values, [](auto const& value) { return value.has_value(); });
  auto before = std::optional<double>{};
  for (auto i = std::size_t{0}; i < line.values.size(); ++i) {
    if (!line.values[i]) continue;
    auto const y = plot.y(*line.values[i]);
    auto const is_under = before && *before > *line.values[i] && y + kValueUnder < plot.height - plot.bottom;
    svg += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4.5\" fill=\"#256ef4\"/>", plot.x(i), y);
    if (count <= kMostValues)
      svg += text_at(plot.x(i), is_under ? y + kValueUnder : y - 10, "middle", "fill=\"#1e2124\" font-weight=\"700\"",
                     plain_number(*line.values[i]));
    before = line.values[i];
  }
  return svg;
}

struct EndLabel {
  double y{0};
  std::string words{};
  LineKind kind{};
};

std::string labels_of(Plot const& plot, std::vector<ChartLine> const& lines) {
  auto labels = std::vector<EndLabel>{};
  for (auto const& line : lines) {
    auto const last = std::find_if(line.values.rbegin(), line.values.rend(), [](auto const& value) { return value.has_value(); });
    if (!line.label.empty() && last != line.values.rend()) labels.push_back({plot.y(**last), line.label, line.kind});
  }
  std::ranges::stable_sort(labels, {}, &EndLabel::y);
  auto svg = std::string{};
  auto least = plot.top;
  // From above, each below the one before; the whole moves up when the last would stand under the picture.
  for (auto& label : labels) least = (label.y = std::max(label.y, least)) + kLabelStep;
  auto most = plot.height - plot.bottom;
  for (auto label = labels.rbegin(); label != labels.rend(); ++label) most = (label->y = std::min(label->y, most)) - kLabelStep;
  for (auto const& label : labels)
    svg += text_at(plot.width - plot.right + 6, label.y + 5, "start",
                   label.kind == LineKind::main ? "fill=\"#0b50d0\" font-weight=\"700\"" : "fill=\"#1e2124\"", label.words);
  return svg;
}

}  // namespace

std::string plain_number(double value) {
  auto text = fmt::format("{:.2f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string line_words(LineChart const& chart) {
  auto words = std::string{};
  for (auto const& line : chart.lines) {
    if (line.label.empty()) continue;
    auto told = std::string{};
    for (auto i = std::size_t{0}; i < line.values.size() && i < chart.places.size(); ++i)
      if (line.values[i]) told += (told.empty() ? "" : ", ") + chart.places[i] + " " + plain_number(*line.values[i]);
    words += (words.empty() ? "" : ". ") + line.label + ": " + told;
  }
  return words;
}

std::string line_chart(LineChart const& chart, ChartShape shape) {
  auto plot = shape == ChartShape::wide ? Plot{} : Plot{.width = 330, .height = 280, .left = 46, .right = 84};
  auto const scale = scale_of(chart);
  plot.low = scale.low;
  plot.high = scale.low + scale.steps * scale.step;
  plot.places = chart.places.size();
  auto svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
      "font-family=\"Pretendard GOV\" font-size=\"15\"><title>{2}</title><desc>{3}</desc>",
      plot.width, plot.height, xml_escaped(chart.title), xml_escaped(line_words(chart)));
  svg += frame_of(plot, scale, chart.places);
  for (auto const kind : {LineKind::level, LineKind::other, LineKind::together, LineKind::main})
    for (auto const& line : chart.lines)
      if (line.kind == kind) svg += path_of(plot, line);
  for (auto const& line : chart.lines)
    if (line.kind == LineKind::main) svg += points_of(plot, line);
  return svg + labels_of(plot, chart.lines) + "</svg>";
}

}  // namespace baeumgil
