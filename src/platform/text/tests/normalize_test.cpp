#include "platform/text/normalize.h"

#include <gtest/gtest.h>

namespace baeumgil {
namespace {

TEST(normalize, joins_conjoining_jamo) { EXPECT_EQ(to_nfc("\u1112\u1161\u1102\u1161\u11B7"), "하남"); }

TEST(normalize, leaves_what_is_in_order_alone) { EXPECT_EQ(to_nfc("하남시 Hanam 2022"), "하남시 Hanam 2022"); }

TEST(normalize, matches_whatever_case_width_and_spaces) {
  EXPECT_EQ(folded_key("ＡＩ 교통　신호"), folded_key("ai교통신호"));
  EXPECT_EQ(folded_key("Smart City"), "smartcity");
  EXPECT_NE(folded_key("교통"), folded_key("고통"));
}

TEST(normalize, sorts_as_a_korean_dictionary) {
  EXPECT_LT(sort_key("가"), sort_key("나"));
  EXPECT_LT(sort_key("하남"), sort_key("하남시"));
  EXPECT_LT(sort_key("강남"), sort_key("Gangnam"));  // Hangul before Latin, as Korean lists stand
  EXPECT_LT(sort_key("까"), sort_key("나"));
}

}  // namespace
}  // namespace baeumgil
