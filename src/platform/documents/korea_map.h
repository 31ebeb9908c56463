#pragma once
// 우리나라 지도 by province as SVG, coloured by a number for each: data/provinces.topo.json, drawn the same everywhere.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/documents/chart.h"

namespace baeumgil {

struct MapArea {
  std::string code{};   // "41"
  std::string label{};  // short enough to stand on the map
  std::int64_t value{0};
};

// Areas with a number above zero bear it; the darker, the more. Codes the map does not know are left out.
std::string korea_map(std::string_view title, std::vector<MapArea> const& areas, ChartShape = ChartShape::wide);
// "서울 3, 경기 2": those above zero, most first.
std::string map_words(std::vector<MapArea> const& areas);

}  // namespace baeumgil
