#include "platform/documents/korea_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "base/money.h"
#include "platform/documents/topology.h"
#include "platform/documents/xml_text.h"
#include "platform/files/carried_file.h"

namespace baeumgil {
namespace {

constexpr auto kWidth = 400;
constexpr auto kHeight = 520;
constexpr auto kLegend = 44;
constexpr auto kSmallestRing = 1.5;  // square units; islands below are left out unless they are all there is
constexpr auto kMostLabels = std::size_t{40};
// From pale to dark; the first is for none.
constexpr auto kFills = std::array<char const*, 6>{"#f4f5f6", "#d8e5fd", "#b1cefb", "#86aff9", "#4c87f6", "#0b50d0"};

// Drawn once for each shape: on a phone the lines may be coarser.
struct Drawn {
  std::map<std::string, std::string> areas{};  // path of each municipality
  std::string borders{};                       // of the provinces
};

struct Place {
  char const* code{};
  char const* name{};
  MapPoint at{};  // of its name
};
// Where a name does not stand in the way of another; cities inside a province, beside it.
constexpr auto kProvinces = std::array<Place, 17>{{
    {"11", "서울", {88, 104}},
    {"26", "부산", {268, 336}},
    {"27", "대구", {216, 276}},
    {"28", "인천", {46, 108}},
    {"29", "광주", {76, 338}},
    {"30", "대전", {122, 224}},
    {"31", "울산", {276, 296}},
    {"36", "세종", {108, 196}},
    {"41", "경기", {124, 126}},
    {"43", "충북", {148, 176}},
    {"44", "충남", {66, 204}},
    {"46", "전남", {82, 384}},
    {"47", "경북", {230, 214}},
    {"48", "경남", {186, 330}},
    {"50", "제주", {52, 486}},
    {"51", "강원", {204, 78}},
    {"52", "전북", {96, 284}},
}};

// Islands far in the west and the east would make the land small; they are drawn as far as they fit.
MapPoint placed(MapPoint const& degrees) {
  constexpr auto kWest = 125.9;
  constexpr auto kNorth = 38.65;
  constexpr auto kPerDegree = 93.0;
  return {(degrees.x - kWest) * kPerDegree * 0.81 + 4, (kNorth - degrees.y) * kPerDegree + 4};
}

// In tenths of a unit, each step from where the last one ended: a third shorter than full places.
std::string path_of(MapLine const& line, bool is_closed) {
  auto x = std::lround(line.front().x * 10);
  auto y = std::lround(line.front().y * 10);
  auto path = fmt::format("M{} {}l", x, y);
  for (auto const& point : line) {
    auto const right = std::lround(point.x * 10) - x;
    auto const down = std::lround(point.y * 10) - y;
    if (right == 0 && down == 0) continue;
    path += fmt::format("{}{}{}{}", path.back() == 'l' || right < 0 ? "" : " ", right, down < 0 ? "" : " ", down);
    x += right;
    y += down;
  }
  return path + (is_closed ? "z" : "");
}

std::string area_path(std::vector<MapLine> const& lines, TopologyArea const& area) {
  auto rings = std::vector<MapLine>{};
  for (auto const& numbers : area.rings) rings.push_back(ring_of(lines, numbers));
  auto largest = 0.0;
  for (auto const& ring : rings) largest = std::max(largest, area_of(ring));
  auto path = std::string{};
  for (auto const& ring : rings)
    if (auto const size = area_of(ring); size >= kSmallestRing || size == largest) path += path_of(ring, true);
  return path;
}

// Lines with another province on their other side.
std::string border_path(std::vector<MapLine> const& lines, Topology const& topology) {
  auto sides = std::map<int, std::set<std::string>>{};
  for (auto const& area : topology.areas)
    for (auto const& ring : area.rings)
      for (auto const number : ring) sides[number < 0 ? ~number : number].insert(area.province);
  auto path = std::string{};
  for (auto const& [number, provinces] : sides)
    if (provinces.size() > 1) path += path_of(lines.at(static_cast<std::size_t>(number)), false);
  return path;
}

Drawn draw(Topology const& topology, double nearness) {
  auto lines = std::vector<MapLine>{};
  for (auto line : topology.lines) {
    for (auto& point : line) point = placed(point);
    lines.push_back(simplified(line, nearness));
  }
  auto drawn = Drawn{.borders = border_path(lines, topology)};
  for (auto const& area : topology.areas) drawn.areas[area.code] = area_path(lines, area);
  return drawn;
}

// Read once; the paths never change.
Drawn const& drawn_for(ChartShape shape) {
  static auto const both = [] {
    auto const topology = read_topology(carried_file("data/municipalities.topo.json"));
    return std::array{draw(topology, 0.8), draw(topology, 1.2)};
  }();
  return both.at(shape == ChartShape::wide ? 0 : 1);
}

std::size_t class_of(std::int64_t value, std::int64_t most) {
  if (value <= 0) return 0;
  return 1 + static_cast<std::size_t>((value * 5 - 1) / std::max<std::int64_t>(most, 1));
}

std::string province_names() {
  auto svg = std::string{};
  for (auto const& province : kProvinces)
    svg += fmt::format(
        "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" fill=\"#464c53\" stroke=\"#ffffff\" stroke-width=\"3\" "
        "paint-order=\"stroke\">{}</text>",
        province.at.x, province.at.y, province.name);
  return svg;
}

// The provinces' own governments, which no area shows.
std::string rings(std::vector<MapArea> const& areas) {
  auto svg = std::string{};
  for (auto const& province : kProvinces) {
    auto const found = std::ranges::find(areas, std::string_view{province.code}, &MapArea::code);
    if (found == areas.end() || found->value <= 0) continue;
    svg += fmt::format(
        "<circle cx=\"{}\" cy=\"{}\" r=\"8\" fill=\"#ffffff\" stroke=\"#0b50d0\" stroke-width=\"2\"><title>{} {}</title></circle>"
        "<text x=\"{}\" y=\"{}\" font-size=\"10\" text-anchor=\"middle\" font-weight=\"700\" fill=\"#063a74\">{}</text>",
        province.at.x, province.at.y + 12, xml_escaped(found->label), with_commas(found->value), province.at.x, province.at.y + 15.5,
        with_commas(found->value));
  }
  return svg;
}

std::string legend(std::int64_t most) {
  auto svg = std::string{};
  auto x = 8;
  auto last = std::int64_t{0};
  for (auto shade = std::size_t{1}; shade < kFills.size(); ++shade) {
    auto const upto = most * static_cast<std::int64_t>(shade) / 5;
    if (upto == last) continue;
    svg += fmt::format(
        "<rect x=\"{}\" y=\"{}\" width=\"26\" height=\"14\" fill=\"{}\" stroke=\"#8a949e\"/><text x=\"{}\" y=\"{}\" "
        "fill=\"#1e2124\">≤{}</text>",
        x, kHeight + 14, kFills.at(class_of(upto, most)), x + 31, kHeight + 26, with_commas(upto));
    last = upto;
    x += 78;
  }
  return svg;
}

}  // namespace

std::string korea_map(std::string_view title, std::vector<MapArea> const& areas, ChartShape shape) {
  auto const& drawn = drawn_for(shape);
  auto most = std::int64_t{0};
  auto values = std::map<std::string_view, MapArea const*>{};
  for (auto const& area : areas) {
    values[area.code] = &area;
    if (drawn.areas.contains(area.code)) most = std::max(most, area.value);
  }
  auto const width = shape == ChartShape::wide ? kWidth * 5 / 4 : kWidth * 4 / 5;
  auto const whole = kHeight + (most > 0 ? kLegend : 0);
  auto svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" "
      "font-family=\"Pretendard GOV\" font-size=\"{}\"><title>{}</title><desc>{}</desc><g transform=\"scale(.1)\" stroke=\"#8a949e\" "
      "stroke-width=\"4\">",
      width, whole * width / kWidth, kWidth, whole, shape == ChartShape::wide ? 11 : 15, xml_escaped(title), xml_escaped(map_words(areas)));
  for (auto const& [code, path] : drawn.areas) {
    auto const found = values.find(code);
    auto const shade = found == values.end() ? std::size_t{0} : class_of(found->second->value, most);
    svg += fmt::format("<path d=\"{}\" fill=\"{}\"", path, kFills.at(shade));
    svg += shade == 0 ? "/>"
                      : fmt::format("><title>{} {}</title></path>", xml_escaped(found->second->label), with_commas(found->second->value));
  }
  svg += fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"#464c53\" stroke-width=\"10\"/></g>", drawn.borders);
  return svg + province_names() + rings(areas) + (most > 0 ? legend(most) : "") + "</svg>";
}

std::string map_words(std::vector<MapArea> const& areas) {
  auto sorted = areas;
  std::ranges::stable_sort(sorted, std::greater{}, &MapArea::value);
  auto words = std::string{};
  auto left = kMostLabels;
  for (auto const& area : sorted) {
    if (area.value <= 0 || left-- == 0) break;
    words += (words.empty() ? "" : ", ") + area.label + " " + with_commas(area.value);
  }
  return words;
}

}  // namespace baeumgil
