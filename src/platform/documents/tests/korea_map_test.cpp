#include "platform/documents/korea_map.h"

#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "platform/documents/topology.h"
#include "platform/files/carried_file.h"

namespace baeumgil {
namespace {

std::vector<MapArea> areas() {
  return {{"41450", "하남시", 5}, {"52130", "군산시", 1}, {"41", "경기도 <본청>", 2}, {"99999", "없는 곳", 9}};
}

TEST(korea_map, draws_every_municipality_and_colours_those_with_a_number) {
  auto xml = pugi::xml_document{};
  ASSERT_TRUE(xml.load_string(korea_map("배우러 간 곳", areas()).c_str()));
  auto const svg = xml.document_element();
  EXPECT_STREQ(svg.attribute("role").value(), "img");
  EXPECT_STREQ(svg.child_value("title"), "배우러 간 곳");
  EXPECT_EQ(svg.select_nodes("g/path").size(), 230U) << "229 and the borders of the provinces";
  EXPECT_STREQ(svg.select_node("g/path[title='하남시 5']").node().attribute("fill").value(), "#0b50d0") << "the most is the darkest";
  EXPECT_STREQ(svg.select_node("g/path[title='군산시 1']").node().attribute("fill").value(), "#d8e5fd");
  EXPECT_EQ(svg.select_nodes("g/path[@fill='#f4f5f6']").size(), 227U);
  EXPECT_EQ(svg.select_nodes("circle").size(), 1U) << "the province's own government";
  EXPECT_STREQ(svg.select_node("circle/title").node().text().get(), "경기도 <본청> 2");
}

TEST(korea_map, says_in_words_what_it_shows_and_is_light) {
  EXPECT_EQ(map_words(areas()), "없는 곳 9, 하남시 5, 경기도 <본청> 2, 군산시 1");
  auto const wide = korea_map("지도", areas());
  auto const narrow = korea_map("지도", areas(), ChartShape::narrow);
  EXPECT_LT(wide.size(), 64'000U);
  EXPECT_LT(narrow.size(), wide.size());
  EXPECT_EQ(wide, korea_map("지도", areas())) << "the same bytes";
  EXPECT_EQ(korea_map("지도", {}).find("≤"), std::string::npos) << "nothing to explain";
}

TEST(topology, keeps_the_ends_of_a_line_and_what_stands_out_of_it) {
  auto const line = MapLine{{0, 0}, {1, 0.1}, {2, 0}, {3, 2}, {4, 0}};
  auto const simple = simplified(line, 0.5);
  ASSERT_EQ(simple.size(), 4U);
  EXPECT_EQ(simple.at(1).x, 2);
  EXPECT_EQ(simple.at(2).y, 2);
  EXPECT_EQ(simplified({{0, 0}, {1, 1}, {0, 0}}, 0.5).size(), 3U) << "an island that ends where it begins";
  EXPECT_TRUE(simplified({}, 1).empty());
}

TEST(topology, knows_the_area_and_the_province_of_every_municipality) {
  auto const topology = read_topology(carried_file("data/municipalities.topo.json"));
  ASSERT_EQ(topology.areas.size(), 229U);
  for (auto const& area : topology.areas) {
    EXPECT_EQ(area.code.substr(0, 2), area.province);
    auto largest = 0.0;
    for (auto const& ring : area.rings) largest = std::max(largest, area_of(ring_of(topology.lines, ring)));
    EXPECT_GT(largest, 0) << area.code;
  }
}

}  // namespace
}  // namespace baeumgil
