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

// What must be found beside what looks like it and must not.
struct Judged {
  std::string_view text{};
  std::string_view datum{};  // empty: nothing
};

void expect_judged(std::initializer_list<Judged> rows) {
  for (auto const& row : rows) {
    auto const found = find_personal_data(row.text);
    EXPECT_EQ(found.size(), row.datum.empty() ? 0U : 1U) << row.text;
    auto const covered = found.empty() ? std::string_view{} : std::string_view{row.text}.substr(found[0].begin, found[0].size);
    EXPECT_EQ(covered, row.datum) << row.text;
  }
}

TEST(find_personal_data, tells_names_of_two_and_four_syllables) {
  expect_judged({{"김현 씨를 만났다", "김현"},
                 {"남궁민수 씨가 설명", "남궁민수"},
                 {"제갈민 위원", "제갈민"},
                 {"황보가상 의원", "황보가상"},
                 {"남궁민 팀장", "남궁민"},
                 {"성명: 박솔", "박솔"},
                 {"최윤 과장이 말했다", "최윤"},
                 {"표은 님께", "표은"},
                 {"면담자: 선우가상", "선우가상"},
                 {"고객 님께 안내", ""},
                 {"주민 씨름 대회", ""},
                 {"전통 씨앗 나눔", ""},
                 {"홍보 팀장과 협의", ""},
                 {"전체 과장 회의", ""},
                 {"김포 의원 연구모임", ""},
                 {"신임 과장 인사", ""},
                 {"이웃 할머니 돌봄", ""},
                 {"도시 팀장 회의", ""},
                 {"여성 위원 비율", ""},
                 {"전문 연구원 채용", ""},
                 {"담당: 홍보", ""},
                 {"김현이 쓴 글", ""}});
}

TEST(find_personal_data, tells_rare_surnames_and_more_titles) {
  expect_judged({{"도가상 팀장", "도가상"},   {"나가상 씨", "나가상"},    {"석가상 위원", "석가상"},   {"은가상 연구원이", "은가상"},
                 {"마가상 이장", "마가상"},   {"표가상 기자", "표가상"},  {"김영자 할머니", "김영자"}, {"이가상 어르신 댁", "이가상"},
                 {"박가상 의원실", "박가상"}, {"최가상 원장", "최가상"},  {"정가상 대리", "정가상"},   {"강가상 학생", "강가상"},
                 {"김요한 위원", "김요한"},   {"김지원 팀장", "김지원"},  {"이민서 기자", "이민서"},   {"담당자: 예가상", "예가상"},
                 {"도시과 과장 협의", ""},    {"인사팀 팀장", ""},        {"정책과 과장", ""},         {"주민의 대표성", ""},
                 {"추천한 위원", ""},         {"지정된 의원 발의", ""},   {"소비자 대리점", ""},       {"안산시 주무관", ""},
                 {"강남구 의원", ""},         {"도서관 관장", ""},        {"나머지 학생", ""},         {"여러분 위원", ""},
                 {"장애인 학생 지원", ""},    {"유치원 원장 간담회", ""}, {"신문사 기자 간담회", ""},  {"김가상 위원회", ""},
                 {"주민 소모임 운영", ""},    {"주민 설문지 배부", ""},   {"주민이 위원", ""},         {"공영주차장 이용", ""},
                 {"노상주차장 확대", ""},     {"주민 추천은 여기", ""},   {"참여하는 학생", ""}});
}

TEST(find_personal_data, tells_numbers_and_addresses_that_hide) {
  expect_judged({{"900101-1******", "900101-1******"},
                 {"주민번호 850229-2●●●●●●", "850229-2●●●●●●"},
                 {"900101-12XXXXX 확인", "900101-12XXXXX"},
                 {"전화 0317901234", "0317901234"},
                 {"0212345678은 아님", ""},
                 {"0223456789로", "0223456789"},
                 {"07012345678", ""},
                 {"07022345678", "07022345678"},
                 {"03187901234", "03187901234"},
                 {"hong(at)example.kr", "hong(at)example.kr"},
                 {"hong [at] example.kr로", "hong [at] example.kr"},
                 {"hong＠example.kr", "hong＠example.kr"},
                 {"hong(골뱅이)example.kr", "hong(골뱅이)example.kr"},
                 {"군용 12육3456", "12육3456"},
                 {"34공 5678 차량", "34공 5678"},
                 {"900101-1***", ""},
                 {"901301-1******", ""},
                 {"사업비 0.317901234", ""},
                 {"접수번호 20260317901234", ""},
                 {"가격은 3000 @ 5", ""},
                 {"see (at) page", ""},
                 {"12월 3456명", ""}});
}

TEST(names_in, gives_each_name_beside_its_title) {
  EXPECT_EQ(names_in("김가상 팀장과 박솔 씨, 김가상은 말했다 010-1234-5678"), (std::vector<std::string_view>{"김가상", "박솔"}));
  EXPECT_TRUE(names_in("아무도 없다").empty());
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
