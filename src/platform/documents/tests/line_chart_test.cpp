#include <gtest/gtest.h>

#include "platform/documents/line_chart.h"

namespace baeumgil {
namespace {

LineChart series() {
  return {.title = "침수 <건>",
          .places = {"1분기", "2분기", "3분기"},
          .lines = {{.label = "실적", .values = {3, std::nullopt, 1}, .kind = LineKind::main},
                    {.label = "목표", .values = {0, 0, 0}, .kind = LineKind::level},
                    {.values = {3, 3, 2.5}, .kind = LineKind::other}}};
}

std::size_t count_of(std::string const& text, std::string_view part) {
  auto count = std::size_t{0};
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

TEST(line_chart, draws_each_line_and_the_points_of_the_main_one) {
  auto const svg = line_chart(series());
  EXPECT_EQ(count_of(svg, "<path "), 3U);
  EXPECT_EQ(count_of(svg, "<circle "), 2U) << "a place without a value has no point";
  EXPECT_NE(svg.find("침수 &lt;건&gt;"), std::string::npos);
  EXPECT_EQ(svg.find("침수 <"), std::string::npos);
  EXPECT_EQ(svg, line_chart(series())) << "the same bytes for the same values";
  EXPECT_NE(svg, line_chart(series(), ChartShape::narrow));
}

TEST(line_chart, says_in_words_what_has_a_name) {
  EXPECT_EQ(line_words(series()), "실적: 1분기 3, 3분기 1. 목표: 1분기 0, 2분기 0, 3분기 0");
}

TEST(line_chart, stands_for_one_value_and_for_none) {
  auto one = LineChart{.title = "하나", .places = {"1분기"}, .lines = {{.label = "실적", .values = {5}}}};
  EXPECT_EQ(count_of(line_chart(one), "<circle "), 1U);
  one.lines.front().values = {std::nullopt};
  auto const none = line_chart(one);
  EXPECT_EQ(none.find("nan"), std::string::npos);
  EXPECT_EQ(none.find("inf"), std::string::npos);
}

TEST(plain_number, leaves_out_decimals_that_say_nothing) {
  EXPECT_EQ(plain_number(412), "412");
  EXPECT_EQ(plain_number(0.1 + 0.2), "0.3");
  EXPECT_EQ(plain_number(-2.456), "-2.46");
  EXPECT_EQ(plain_number(-0.001), "0");
}

}  // namespace
}  // namespace baeumgil
