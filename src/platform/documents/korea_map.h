#pragma once
// 우리나라 지도 by municipality as SVG, coloured by a number for each: data/municipalities.topo.json, drawn the same everywhere.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/documents/chart.h"

namespace baeumgil {

struct MapArea {
  std::string code{};   // "41450" a municipality; "41" the province's own government, a ring in its middle
  std::string label{};  // what a pointer that rests on it is told
  std::int64_t value{0};
};

// The darker, the more. Provinces bear their names. Codes the map does not know are left out.
std::string korea_map(std::string_view title, std::vector<MapArea> const& areas, ChartShape = ChartShape::wide);
// "하남시 3, 군산시 2": those above zero, most first.
std::string map_words(std::vector<MapArea> const& areas);

}  // namespace baeumgil
