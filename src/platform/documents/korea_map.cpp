#include "platform/documents/korea_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>

#include "base/money.h"
#include "base/text.h"
#include "platform/documents/document_fault.h"
#include "platform/documents/xml_text.h"
#include "platform/files/carried_file.h"
#include "platform/text/read_json.h"

namespace baeumgil {
namespace {

constexpr auto kWidth = 400;
constexpr auto kHeight = 520;
constexpr auto kLegend = 44;
constexpr auto kSmallestRing = 3.0;  // square units; islands below are left out unless they are all there is
// From pale to dark; the first is for none.
constexpr auto kFills = std::array<char const*, 6>{"#f4f5f6", "#d8e5fd", "#b1cefb", "#86aff9", "#4c87f6", "#0b50d0"};

struct Point {
  double x{0};
  double y{0};
};
using Ring = std::vector<Point>;

struct Shape {
  std::string path{};
  Point middle{};  // of the largest ring's box, where the number stands
};

struct Topology {
  Point scale{};
  Point origin{};
  std::map<int, Ring> arcs{};
  std::map<int, std::string> codes{};                    // by geometry
  std::map<int, std::vector<std::vector<int>>> rings{};  // by geometry: the arcs of each ring
};

// "arcs.12.3.0" → its numbers.
std::vector<int> numbers_of(std::string_view path) {
  auto numbers = std::vector<int>{};
  for (auto const part : split(path, '.'))
    if (!part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos)
      numbers.push_back(std::atoi(std::string{part}.c_str()));
  return numbers;
}

void read_arc_line(Topology& topology, JsonLine const& line) {
  auto const at = numbers_of(line.path);
  if (at.size() != 3) return;
  auto& ring = topology.arcs[at[0]];
  if (static_cast<int>(ring.size()) <= at[1]) ring.resize(static_cast<std::size_t>(at[1]) + 1);
  auto& point = ring[static_cast<std::size_t>(at[1])];
  (at[2] == 0 ? point.x : point.y) = std::atof(line.text.c_str());
}

// Polygon: geometry, ring, arc. MultiPolygon: geometry, polygon, ring, arc. Each ring of either is drawn for itself.
void read_geometry_line(Topology& topology, JsonLine const& line, std::string& last) {
  auto const at = numbers_of(line.path);
  if (line.path.ends_with(".properties.code")) topology.codes[at.front()] = line.text;
  if (line.path.find(".arcs.") == std::string::npos || at.size() < 3) return;
  auto const ring = line.path.substr(0, line.path.rfind('.'));
  auto& rings = topology.rings[at.front()];
  if (ring != last) rings.emplace_back();
  last = ring;
  rings.back().push_back(std::atoi(line.text.c_str()));
}

// Steps of an arc add up.
void unfold(Topology& topology) {
  for (auto& [number, ring] : topology.arcs) {
    auto sum = Point{};
    for (auto& point : ring) {
      sum = {sum.x + point.x, sum.y + point.y};
      point = {sum.x * topology.scale.x + topology.origin.x, sum.y * topology.scale.y + topology.origin.y};
    }
  }
}

Topology read_topology() {
  auto const lines = flatten_json(carried_file("data/provinces.topo.json"));
  if (!lines) throw DocumentFault{"the map that the program carries cannot be read"};
  auto topology = Topology{};
  auto last = std::string{};
  for (auto const& line : *lines) {
    if (line.path.starts_with("arcs.")) read_arc_line(topology, line);
    if (line.path.starts_with("objects.")) read_geometry_line(topology, line, last);
    if (line.path == "transform.scale.0") topology.scale.x = std::atof(line.text.c_str());
    if (line.path == "transform.scale.1") topology.scale.y = std::atof(line.text.c_str());
    if (line.path == "transform.translate.0") topology.origin.x = std::atof(line.text.c_str());
    if (line.path == "transform.translate.1") topology.origin.y = std::atof(line.text.c_str());
  }
  unfold(topology);
  return topology;
}

// West of 126° and east of 129.7° lie islands that would make the land small; they are drawn as far as they fit.
Point placed(Point const& degrees) {
  constexpr auto kWest = 125.9;
  constexpr auto kNorth = 38.65;
  constexpr auto kPerDegree = 93.0;
  return {(degrees.x - kWest) * kPerDegree * 0.81 + 4, (kNorth - degrees.y) * kPerDegree + 4};
}

Ring ring_of(Topology const& topology, std::vector<int> const& arcs) {
  auto ring = Ring{};
  for (auto const number : arcs) {
    auto arc = topology.arcs.at(number < 0 ? ~number : number);
    if (number < 0) std::ranges::reverse(arc);
    for (auto const& point : arc) ring.push_back(placed(point));
  }
  return ring;
}

double area_of(Ring const& ring) {
  auto twice = 0.0;
  for (auto i = std::size_t{0}; i + 1 < ring.size(); ++i) twice += ring[i].x * ring[i + 1].y - ring[i + 1].x * ring[i].y;
  return std::abs(twice) / 2;
}

std::string path_of(Ring const& ring) {
  auto path = std::string{};
  auto last = std::string{};
  for (auto const& point : ring) {
    auto here = fmt::format("{:.1f} {:.1f}", point.x, point.y);
    if (here == last) continue;
    path += (path.empty() ? "M" : "L") + here;
    last = std::move(here);
  }
  return path + "Z";
}

Shape shape_of(Topology const& topology, std::vector<std::vector<int>> const& rings) {
  auto shape = Shape{};
  auto largest = 0.0;
  for (auto const& arcs : rings) {
    auto const ring = ring_of(topology, arcs);
    auto const area = area_of(ring);
    if (area >= kSmallestRing) shape.path += path_of(ring);
    if (area <= largest) continue;
    largest = area;
    auto low = ring.front();
    auto high = ring.front();
    for (auto const& point : ring) {
      low = {std::min(low.x, point.x), std::min(low.y, point.y)};
      high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
    shape.middle = {(low.x + high.x) / 2, (low.y + high.y) / 2};
  }
  return shape;
}

// Read once; the paths never change.
std::map<std::string, Shape> const& shapes() {
  static auto const made = [] {
    auto const topology = read_topology();
    auto all = std::map<std::string, Shape>{};
    for (auto const& [geometry, rings] : topology.rings) all[topology.codes.at(geometry)] = shape_of(topology, rings);
    return all;
  }();
  return made;
}

std::size_t class_of(std::int64_t value, std::int64_t most) {
  if (value <= 0) return 0;
  return 1 + static_cast<std::size_t>((value * 5 - 1) / std::max<std::int64_t>(most, 1));
}

// Provinces around a city, and cities inside one, have their middles too near each other.
Point label_place(std::string_view code, Point const& middle) {
  if (code == "41") return {middle.x + 26, middle.y + 38};
  if (code == "28") return {middle.x - 4, middle.y + 14};
  if (code == "44") return {middle.x - 16, middle.y + 6};
  if (code == "43") return {middle.x - 6, middle.y - 22};
  if (code == "36") return {middle.x, middle.y - 6};
  if (code == "30") return {middle.x + 4, middle.y + 10};
  if (code == "46") return {middle.x + 14, middle.y + 26};
  if (code == "47") return {middle.x + 6, middle.y - 18};
  return middle;
}

std::string area_label(MapArea const& area, std::size_t shade) {
  auto const place = label_place(area.code, shapes().at(area.code).middle);
  return fmt::format(
      "<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\" fill=\"{}\" stroke=\"{}\" stroke-width=\"3\" paint-order=\"stroke\" "
      "font-weight=\"700\">{} {}</text>",
      place.x, place.y, shade >= 4 ? "#ffffff" : "#1e2124", shade >= 4 ? "#063a74" : "#ffffff", xml_escaped(area.label),
      with_commas(area.value));
}

std::string legend(std::int64_t most) {
  auto svg = std::string{};
  auto x = 8;
  for (auto shade = std::size_t{1}; shade < kFills.size(); ++shade) {
    auto const upto = most * static_cast<std::int64_t>(shade) / 5;
    svg += fmt::format(
        "<rect x=\"{}\" y=\"{}\" width=\"26\" height=\"14\" fill=\"{}\" stroke=\"#8a949e\"/><text x=\"{}\" y=\"{}\" "
        "fill=\"#1e2124\">≤{}</text>",
        x, kHeight + 14, kFills.at(shade), x + 31, kHeight + 26, with_commas(std::max<std::int64_t>(upto, 1)));
    x += 76;
  }
  return svg;
}

}  // namespace

std::string korea_map(std::string_view title, std::vector<MapArea> const& areas, ChartShape shape) {
  auto most = std::int64_t{0};
  for (auto const& area : areas) most = std::max(most, area.value);
  auto const width = shape == ChartShape::wide ? kWidth * 5 / 4 : kWidth * 4 / 5;
  auto const whole = kHeight + (most >= 5 ? kLegend : 0);
  auto svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" "
      "font-family=\"Pretendard GOV\" font-size=\"{}\"><title>{}</title><desc>{}</desc>",
      width, whole * width / kWidth, kWidth, whole, shape == ChartShape::wide ? 13 : 16, xml_escaped(title), xml_escaped(map_words(areas)));
  auto labels = std::string{};
  for (auto const& [code, drawn] : shapes()) {
    auto const found = std::ranges::find(areas, code, &MapArea::code);
    auto const shade = found == areas.end() ? std::size_t{0} : class_of(found->value, most);
    svg += fmt::format("<path d=\"{}\" fill=\"{}\" stroke=\"#6d7882\" stroke-width=\"0.8\"/>", drawn.path, kFills.at(shade));
    if (shade > 0) labels += area_label(*found, shade);
  }
  return svg + labels + (most >= 5 ? legend(most) : "") + "</svg>";
}

std::string map_words(std::vector<MapArea> const& areas) {
  auto sorted = areas;
  std::ranges::stable_sort(sorted, std::greater{}, &MapArea::value);
  auto words = std::string{};
  for (auto const& area : sorted)
    if (area.value > 0) words += (words.empty() ? "" : ", ") + area.label + " " + with_commas(area.value);
  return words;
}

}  // namespace baeumgil
