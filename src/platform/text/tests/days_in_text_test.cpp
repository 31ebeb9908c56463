#include "platform/text/days_in_text.h"

#include <gtest/gtest.h>

namespace baeumgil {

TEST(days_in, reads_days_as_offices_and_receipts_write_them) {
  auto const days = days_in(
      "출장 2024-03-05, 2024. 3. 6. (수), 2024년 3월 7일, '24.3.8. 24/03/09 12:30 전화 010-1234-5678, 2024. 13. 1., 2024. 3. 월, 12-34-56");
  ASSERT_EQ(days.size(), 5U);
  for (auto i = 0; i < 5; ++i) EXPECT_EQ(days[static_cast<std::size_t>(i)], Date::of(2024, 3, 5 + i));
}

}  // namespace baeumgil
