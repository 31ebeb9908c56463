#include <gtest/gtest.h>

#include "platform/html/locale.h"

namespace baeumgil {

TEST(locales, have_the_same_keys) {
  auto const locale = Locale::embedded();
  EXPECT_EQ(locale.keys(Language::ko), locale.keys(Language::en));
  EXPECT_GT(locale.keys(Language::ko).size(), 100U);
}

TEST(locales, say_something_under_every_key) {
  auto const locale = Locale::embedded();
  for (auto const language : {Language::ko, Language::en})
    for (auto const key : locale.keys(language)) EXPECT_FALSE(locale.words(language, key).empty()) << key;
}

}  // namespace baeumgil
