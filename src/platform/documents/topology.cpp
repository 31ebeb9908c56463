#include "platform/documents/topology.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/text.h"
#include "platform/documents/document_fault.h"
#include "platform/text/read_json.h"

namespace baeumgil {
namespace {

struct Read {
  std::map<int, MapLine> lines{};
  std::map<int, TopologyArea> areas{};
  MapPoint scale{};
  MapPoint origin{};
  std::string last_ring{};
};

// "arcs.12.3.0" → its numbers.
std::vector<int> numbers_of(std::string_view path) {
  auto numbers = std::vector<int>{};
  for (auto const part : split(path, '.'))
    if (!part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos)
      numbers.push_back(std::atoi(std::string{part}.c_str()));
  return numbers;
}

void read_point(Read& read, JsonLine const& line) {
  auto const at = numbers_of(line.path);
  if (at.size() != 3) return;
  auto& points = read.lines[at[0]];
  if (static_cast<int>(points.size()) <= at[1]) points.resize(static_cast<std::size_t>(at[1]) + 1);
  auto& point = points[static_cast<std::size_t>(at[1])];
  (at[2] == 0 ? point.x : point.y) = std::atof(line.text.c_str());
}

// Polygon: area, ring, line. MultiPolygon: area, polygon, ring, line. Each ring of either is drawn for itself.
void read_area(Read& read, JsonLine const& line) {
  auto const at = numbers_of(line.path);
  if (at.empty()) return;
  auto& area = read.areas[at.front()];
  if (line.path.ends_with(".properties.code")) area.code = line.text;
  if (line.path.ends_with(".properties.sido")) area.province = line.text;
  if (line.path.find(".arcs.") == std::string::npos || at.size() < 3) return;
  auto ring = line.path.substr(0, line.path.rfind('.'));
  if (ring != read.last_ring) area.rings.emplace_back();
  read.last_ring = std::move(ring);
  area.rings.back().push_back(std::atoi(line.text.c_str()));
}

void read_line(Read& read, JsonLine const& line) {
  if (line.path.starts_with("arcs.")) read_point(read, line);
  if (line.path.starts_with("objects.")) read_area(read, line);
  if (line.path == "transform.scale.0") read.scale.x = std::atof(line.text.c_str());
  if (line.path == "transform.scale.1") read.scale.y = std::atof(line.text.c_str());
  if (line.path == "transform.translate.0") read.origin.x = std::atof(line.text.c_str());
  if (line.path == "transform.translate.1") read.origin.y = std::atof(line.text.c_str());
}

// From the line through a and b; from a itself when they are one point.
double distance(MapPoint const& point, MapPoint const& a, MapPoint const& b) {
  auto const length = std::hypot(b.x - a.x, b.y - a.y);
  if (length < 1e-9) return std::hypot(point.x - a.x, point.y - a.y);
  return std::abs((point.x - a.x) * (b.y - a.y) - (point.y - a.y) * (b.x - a.x)) / length;
}

}  // namespace

Topology read_topology(std::string_view json) {
  auto const flat = flatten_json(json);
  if (!flat) throw DocumentFault{"the map that the program carries cannot be read"};
  auto read = Read{};
  for (auto const& line : *flat) read_line(read, line);
  auto topology = Topology{};
  for (auto& [number, line] : read.lines) {
    auto sum = MapPoint{};  // steps add up
    for (auto& point : line) {
      sum = {sum.x + point.x, sum.y + point.y};
      point = {sum.x * read.scale.x + read.origin.x, sum.y * read.scale.y + read.origin.y};
    }
    topology.lines.push_back(std::move(line));
  }
  for (auto& [number, area] : read.areas) topology.areas.push_back(std::move(area));
  return topology;
}

MapLine simplified(MapLine const& line, double nearness) {
  auto is_kept = std::vector<char>(line.size(), 0);
  auto open = std::vector<std::pair<std::size_t, std::size_t>>{};
  if (!line.empty()) open.emplace_back(0, line.size() - 1);
  while (!open.empty()) {
    auto const [first, last] = open.back();
    open.pop_back();
    is_kept[first] = is_kept[last] = 1;
    auto farthest = first;
    auto most = nearness;
    for (auto i = first + 1; i < last; ++i)
      if (auto const away = distance(line[i], line[first], line[last]); away > most) {
        most = away;
        farthest = i;
      }
    if (farthest == first) continue;
    open.emplace_back(first, farthest);
    open.emplace_back(farthest, last);
  }
  auto kept = MapLine{};
  for (auto i = std::size_t{0}; i < line.size(); ++i)
    if (is_kept[i] != 0) kept.push_back(line[i]);
  return kept;
}

MapLine ring_of(std::vector<MapLine> const& lines, std::vector<int> const& numbers) {
  auto ring = MapLine{};
  for (auto const number : numbers) {
    auto line = lines.at(static_cast<std::size_t>(number < 0 ? ~number : number));
    if (number < 0) std::ranges::reverse(line);
    ring.insert(ring.end(), line.begin() + (ring.empty() ? 0 : 1), line.end());
  }
  return ring;
}

double area_of(MapLine const& ring) {
  auto twice = 0.0;
  for (auto i = std::size_t{0}; i + 1 < ring.size(); ++i) twice += ring[i].x * ring[i + 1].y - ring[i + 1].x * ring[i].y;
  return std::abs(twice) / 2;
}

}  // namespace baeumgil
