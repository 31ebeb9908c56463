#pragma once
// Boundaries as TopoJSON keeps them: lines shared by the areas on both sides, so that a simpler line leaves no gap.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace baeumgil {

struct MapPoint {
  double x{0};
  double y{0};
};
using MapLine = std::vector<MapPoint>;

struct TopologyArea {
  std::string code{};                     // "41450"
  std::string province{};                 // "41"
  std::vector<std::vector<int>> rings{};  // the lines of each; ~n is line n backwards
};

struct Topology {
  std::vector<MapLine> lines{};  // in degrees
  std::vector<TopologyArea> areas{};
};

// A DocumentFault when the file is not what we carry.
Topology read_topology(std::string_view json);

// Without the points that lie nearer than `nearness` to the line between their neighbours (Douglas-Peucker). The ends stay.
MapLine simplified(MapLine const&, double nearness);
MapLine ring_of(std::vector<MapLine> const& lines, std::vector<int> const& numbers);
double area_of(MapLine const& ring);

}  // namespace baeumgil
