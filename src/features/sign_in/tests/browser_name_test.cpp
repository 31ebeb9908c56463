#include "features/sign_in/browser_name.h"

#include <gtest/gtest.h>

namespace baeumgil {
namespace {

TEST(browser_name, says_what_people_call_it) {
  constexpr auto kMozilla = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36";
  EXPECT_EQ(browser_name(kMozilla), "Chrome · Windows");
  EXPECT_EQ(browser_name(std::string{kMozilla} + " Edg/142.0"), "Edge · Windows");
  EXPECT_EQ(browser_name(std::string{kMozilla} + " Whale/4.0"), "Whale · Windows");
  EXPECT_EQ(browser_name("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1 Version/18.1 Mobile Safari/604.1"),
            "Safari · iPhone");
  EXPECT_EQ(browser_name("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"), "Firefox · Linux");
}

TEST(browser_name, leaves_what_it_does_not_know) {
  EXPECT_EQ(browser_name("curl/8.5.0"), "curl/8.5.0");
  EXPECT_EQ(browser_name(""), "");
}

}  // namespace
}  // namespace baeumgil
