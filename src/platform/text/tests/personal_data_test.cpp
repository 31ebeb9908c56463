#include "platform/text/personal_data.h"

#include <gtest/gtest.h>

namespace baeumgil {
namespace {

struct Planted {
  std::string_view text{};
  std::string_view datum{};
  PersonalKind kind{};
};

// None of them is anybody's: numbers of the forms the offices give out, with impossible or reserved parts where there are any.
TEST(find_personal_data, finds_each_form_in_running_text) {
  for (auto const& one : std::initializer_list<Planted>{{"담당자(010-1234-5678)에게 물었다", "010-1234-5678", PersonalKind::phone},
                                                        {"연락처 01012345678 입니다", "01012345678", PersonalKind::phone},
                                                        {"전화 031) 790-0000", "031) 790-0000", PersonalKind::phone},
                                                        {"02.123.4567로", "02.123.4567", PersonalKind::phone},
                                                        {"+82-10-1234-5678", "+82-10-1234-5678", PersonalKind::phone},
                                                        {"010 1234 5678", "010 1234 5678", PersonalKind::phone},
                                                        {"메일은 hong.gd@example.go.kr이다", "hong.gd@example.go.kr", PersonalKind::mail},
                                                        {"(kim+1@example.com)", "kim+1@example.com", PersonalKind::mail},
                                                        {"주민번호 900101-1234567", "900101-1234567", PersonalKind::resident_number},
                                                        {"9001011234567", "9001011234567", PersonalKind::resident_number},
                                                        {"외국인 850229 - 5123456", "850229 - 5123456", PersonalKind::resident_number},
                                                        {"여권 M12345678", "M12345678", PersonalKind::passport},
                                                        {"여권 M123A4567번", "M123A4567", PersonalKind::passport},
                                                        {"차량 12가3456", "12가3456", PersonalKind::plate},
                                                        {"관용차 123허 4567 주차", "123허 4567", PersonalKind::plate},
                                                        {"카드 4111-1111-1111-1111 결제", "4111-1111-1111-1111", PersonalKind::card},
                                                        {"가상은행 110-123-456789로", "110-123-456789", PersonalKind::account},
                                                        {"계좌: 3333-01-2345678", "3333-01-2345678", PersonalKind::account},
                                                        {"김가상 팀장을 만났다", "김가상", PersonalKind::name},
                                                        {"(박가상 씨)", "박가상", PersonalKind::name},
                                                        {"면담자: 이가상", "이가상", PersonalKind::name},
                                                        {"담당자 최가상, 정책과", "최가상", PersonalKind::name}}) {
    auto const found = find_personal_data(one.text);
    ASSERT_EQ(found.size(), 1U) << one.text;
    EXPECT_EQ(one.text.substr(found[0].begin, found[0].size), one.datum);
    EXPECT_EQ(to_word(found[0].kind), to_word(one.kind)) << one.text;
  }
}

TEST(find_personal_data, leaves_what_offices_write_every_day) {
  for (auto const* text : {"예산 1,234,567,000원",
                           "2026-08-22 10:00",
                           "2026. 8. 22. ~ 8. 24.",
                           "조례 제1234호",
                           "공고 제2026-1234호",
                           "문서번호 자치행정과-12345",
                           "면적 93.04㎢, 인구 330,123명",
                           "2026-출장-0004",
                           "12월 3000명이 이용",
                           "15시 30분",
                           "계좌는 없음",
                           "제5조제1항 및 제12조",
                           "0.85",
                           "100-200명",
                           "우편번호 12951",
                           "1234-5678-1234-5678",
                           "@",
                           "a@b",
                           "M1234567",
                           "20250101-20251231",
                           "KS X 1001",
                           "31개 시군 3456곳",
                           "담당 공무원, 주무관",
                           "정보통신과장과 교통과장",
                           "주민자치위원과 이장단 회장",
                           "예산 110-123-456789",
                           "김가상이 쓴 글"})
    EXPECT_TRUE(find_personal_data(text).empty()) << text;
}

TEST(cover_personal_data, covers_all_of_it_and_says_what) {
  auto const covered = cover_personal_data("홍 팀장 010-1234-5678, hong@example.kr (차 12가3456)");
  EXPECT_EQ(covered.text, "홍 팀장 ●●●, ●●● (차 ●●●)");
  EXPECT_EQ(covered.kinds, (std::vector<PersonalKind>{PersonalKind::phone, PersonalKind::mail, PersonalKind::plate}));
  EXPECT_EQ(cover_personal_data("").text, "");
  EXPECT_EQ(cover_personal_data("아무것도 없다").text, "아무것도 없다");
}

}  // namespace
}  // namespace baeumgil
