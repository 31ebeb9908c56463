#include "platform/text/base64.h"

#include <gtest/gtest.h>

namespace baeumgil {
namespace {

TEST(base64, reads_what_rfc_4648_writes) {
  EXPECT_EQ(from_base64(""), "");
  EXPECT_EQ(from_base64("Zg=="), "f");
  EXPECT_EQ(from_base64("Zm8="), "fo");
  EXPECT_EQ(from_base64("Zm9v"), "foo");
  EXPECT_EQ(from_base64("Zm9v\nYmE="), "fooba");
  EXPECT_EQ(from_base64("/+8A"), std::string("\xFF\xEF\x00", 3));
}

TEST(base64, refuses_everything_else) {
  for (auto const* text : {"Zg", "Zg=", "Z===", "Zm9*", "Zg==Zg==", "한글"}) EXPECT_FALSE(from_base64(text)) << text;
}

}  // namespace
}  // namespace baeumgil
