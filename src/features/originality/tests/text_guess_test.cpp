#include "features/originality/text_guess.h"

#include <gtest/gtest.h>

namespace baeumgil {

TEST(guess_title, takes_the_line_that_reads_like_one) {
  EXPECT_EQ(guess_title("교통정책과\n2024. 3.\n【 주차 공유 벤치마킹 결과보고서 】\n1. 개요\n", "a.txt"), "주차 공유 벤치마킹 결과보고서");
  EXPECT_EQ(guess_title("제목: 순천시 정원 견학\n", "a.txt"), "순천시 정원 견학");
  EXPECT_EQ(guess_title("빈 상가를 고쳐 쓰는 세 도시\n담당: 도시재생과\n", "a.txt"), "빈 상가를 고쳐 쓰는 세 도시");
}

TEST(guess_title, falls_back_to_the_name_of_the_file) {
  EXPECT_EQ(guess_title("주차장을 나누어 썼다. 그리고 손님이 늘었다.", "2023 주차 출장.final.pdf"), "2023 주차 출장.final");
}

TEST(guess_date, takes_the_first_that_is_not_to_come) {
  EXPECT_EQ(guess_date("2030. 1. 1.까지 시행, 2023. 5. 2. 다녀옴", Date::of(2026, 1, 1)), Date::of(2023, 5, 2));
  EXPECT_EQ(guess_date("올해 봄", Date::of(2026, 1, 1)), std::nullopt);
}

TEST(guess_host, takes_the_one_named_most) {
  auto const suncheon = InstitutionId::make();
  auto const icheon = InstitutionId::make();
  auto const hosts = std::vector<KnownHost>{{suncheon, "순천시"}, {icheon, "이천시"}};
  EXPECT_EQ(guess_host("이천시와 순천시를 견주어 순천시를 골랐다.", hosts), suncheon);
  EXPECT_TRUE(guess_host("어느 도시", hosts).is_nil());
}

}  // namespace baeumgil
