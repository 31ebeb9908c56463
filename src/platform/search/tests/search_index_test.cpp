#include "platform/search/search_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <thread>

namespace baeumgil {
namespace {

// Titles and summaries of published good-practice cases.
constexpr std::array kCases{
    std::pair{"소상공인 반값 택배", "지하철 역사에 집화센터를 두고 지하철을 이용해 택배를 모아 보내는 방식으로 소상공인 배송비를 낮춤."},
    std::pair{"수원형 마을 통합 돌봄(새빛돌보미)", "돌봄 서비스 신청부터 제공까지 최대 60일 걸리던 기간을 시스템 구축으로 10일로 단축"},
    std::pair{"폐교를 활용한 기업 유치", "장기간 쓰지 않던 폐교의 행정자산 사용허가를 검토·허가하고 투자협약을 맺어 기업 본사 이전을 이끎"},
    std::pair{"공동현관 프리패스 시스템", "출동한 경찰이 무선 리모컨으로 공동주택 공동현관을 열 수 있게 하여 골든타임을 확보(전국 최초)"},
    std::pair{"스마트 교통 신호 체계", "인공지능이 교통량을 분석해 신호 시간을 바꾸어 출퇴근 정체를 줄임"},
    std::pair{"주민이 만드는 작은 도서관", "빈 상가를 고쳐 아이와 어르신이 함께 쓰는 도서관을 열고 자원봉사자가 운영"}};

struct Library {
  std::unique_ptr<SearchIndex> index{SearchIndex::in_memory()};
  InstitutionId city{InstitutionId::make()};
  std::vector<Uuid> ids{};

  Library() {
    for (auto const& [title, body] : kCases) {
      ids.push_back(new_uuid());
      index->put({.institution = city, .kind = "case", .id = ids.back(), .title = title, .body = body});
    }
  }
  std::vector<std::string> titles(std::string_view query) const {
    auto found = std::vector<std::string>{};
    for (auto const& hit : index->find(query, {.institution = city}, 0, 20).hits)
      found.emplace_back(kCases[static_cast<std::size_t>(std::find(ids.begin(), ids.end(), hit.id) - ids.begin())].first);
    return found;
  }
  std::string first(std::string_view query) const {
    auto const all = titles(query);
    return all.empty() ? "" : all.front();
  }
};

TEST(search, finds_two_syllable_words_inside_compounds_and_with_particles) {
  auto const library = Library{};
  EXPECT_EQ(library.titles("폐교"), std::vector<std::string>{"폐교를 활용한 기업 유치"});
  EXPECT_EQ(library.first("현관"), "공동현관 프리패스 시스템");
  EXPECT_EQ(library.first("택배를"), "소상공인 반값 택배");
  EXPECT_EQ(library.first("도서관에서는"), "주민이 만드는 작은 도서관");
  EXPECT_EQ(library.first("돌봄으로"), "수원형 마을 통합 돌봄(새빛돌보미)");
}

TEST(suggest, goes_on_from_syllables_consonants_latin_and_digits_with_words_and_titles) {
  auto library = Library{};
  for (auto const* title : {"AI 기반 CCTV 관제", "cctv 통합센터", "2050 탄소중립 도시", "스마트 교통카드"})
    library.index->put({.institution = library.city, .kind = "case", .id = new_uuid(), .title = title, .body = "교통량을 본다"});
  auto const suggested = [&](std::string_view typed) { return library.index->suggest(typed, {.institution = library.city}, 8); };
  auto const has = [](std::vector<std::string> const& all, std::string_view one) { return std::ranges::find(all, one) != all.end(); };
  EXPECT_TRUE(has(suggested("교토"), "교통카드") || has(suggested("교토"), "교통량"));
  EXPECT_TRUE(has(suggested("ㄱㅌ"), "교통카드") || has(suggested("ㄱㅌ"), "교통량")) << "by first consonants";
  EXPECT_TRUE(has(suggested("ㅅㅁㅌㄱㅌ"), "스마트 교통 신호 체계")) << "and titles by them";
  EXPECT_TRUE(suggested("ㄱ").size() <= 8U);
  EXPECT_TRUE(has(suggested("cc"), "CCTV") || has(suggested("cc"), "cctv"));
  EXPECT_TRUE(has(suggested("CC"), "cctv 통합센터")) << "whatever the case";
  EXPECT_TRUE(has(suggested("AI 기반 cc"), "AI 기반 CCTV")) << "what stands before it stays";
  EXPECT_TRUE(has(suggested("20"), "2050"));
  EXPECT_TRUE(has(suggested("20"), "2050 탄소중립 도시"));
  EXPECT_FALSE(has(suggested("50"), "2050")) << "in the middle of a number is no beginning";
  EXPECT_TRUE(library.index->suggest("cc", {.institution = InstitutionId::make()}, 8).empty()) << "of another institution";
  EXPECT_TRUE(library.index->suggest("cc", {.institution = library.city, .audiences = {}}, 8).size() <= 8U);
}

TEST(search, forgives_missing_and_extra_spaces) {
  auto const library = Library{};
  EXPECT_EQ(library.first("교통신호체계"), "스마트 교통 신호 체계");
  EXPECT_EQ(library.first("반값택배"), "소상공인 반값 택배");
  EXPECT_EQ(library.first("공동 현관 프리 패스"), "공동현관 프리패스 시스템");
  EXPECT_EQ(library.first("도 서 관"), "주민이 만드는 작은 도서관");
}

TEST(search, answers_a_question_by_its_words) {
  auto const library = Library{};
  EXPECT_EQ(library.first("출퇴근 정체를 줄이려면 어떻게 해야 하나요?"), "스마트 교통 신호 체계");
  EXPECT_EQ(library.first("빈 상가를 도서관으로 만든 곳은 어디인가요"), "주민이 만드는 작은 도서관");
}

TEST(search, finds_titles_by_their_first_consonants) {
  auto const library = Library{};
  EXPECT_EQ(library.titles("ㅅㅁㅌㄱㅌ"), std::vector<std::string>{"스마트 교통 신호 체계"});
  EXPECT_EQ(library.titles("ㅂㄱ ㅌㅂ"), std::vector<std::string>{"소상공인 반값 택배"});
}

TEST(search, finds_nothing_when_nothing_is_there) {
  auto const library = Library{};
  for (auto const* query : {"", "  ", "?!", "우주정거장", "zzz", "ㅋㅋㅋㅋ"}) EXPECT_TRUE(library.titles(query).empty()) << query;
}

TEST(search, puts_words_that_stand_together_before_words_apart) {
  auto const index = SearchIndex::in_memory();
  auto const apart = new_uuid();
  auto const together = new_uuid();
  index->put({.kind = "case", .id = apart, .title = "주차 요금을 고치고 공영 버스를 늘리는 일", .body = ""});
  index->put({.kind = "case", .id = together, .title = "공영 주차장을 늘리고 버스 요금을 고치는 일", .body = ""});
  EXPECT_EQ(index->find("공영주차", {}, 0, 10).hits.front().id, together);
  EXPECT_EQ(index->find("버스 요금", {}, 0, 10).hits.front().id, together);
}

TEST(search, replaces_and_removes) {
  auto library = Library{};
  library.index->put({.institution = library.city, .kind = "case", .id = library.ids[0], .title = "무인 택배함", .body = ""});
  EXPECT_EQ(library.index->size(), 6);
  EXPECT_TRUE(library.titles("집화센터").empty());
  EXPECT_EQ(library.index->find("무인", {.institution = library.city}, 0, 5).hits.front().id, library.ids[0]);
  library.index->remove(library.city, "case", library.ids[0]);
  library.index->remove(library.city, "case", library.ids[0]);
  EXPECT_EQ(library.index->size(), 5);
  EXPECT_TRUE(library.titles("무인").empty());
}

TEST(search, shows_only_what_the_reader_may_see_and_counts_nothing_else) {
  auto const index = SearchIndex::in_memory();
  auto const ours = InstitutionId::make();
  auto const theirs = InstitutionId::make();
  index->put({.kind = "institution", .id = new_uuid(), .title = "하남시 교통"});
  index->put({.institution = ours, .kind = "trip", .id = new_uuid(), .title = "교통 출장"});
  index->put({.institution = ours, .kind = "report", .id = new_uuid(), .title = "교통 보고서", .audience = 77});
  auto const before = index->find("교통 보고서", {.institution = ours}, 0, 10);
  for (int i = 0; i < 50; ++i) index->put({.institution = theirs, .kind = "trip", .id = new_uuid(), .title = "교통 보고서 비밀"});
  auto const after = index->find("교통 보고서", {.institution = ours}, 0, 10);
  EXPECT_EQ(after.total, before.total);
  ASSERT_EQ(after.hits.size(), before.hits.size());
  for (std::size_t i = 0; i < after.hits.size(); ++i) EXPECT_EQ(after.hits[i].score, before.hits[i].score);

  EXPECT_EQ(index->find("교통", {.institution = ours}, 0, 10).total, 2);
  EXPECT_EQ(index->find("교통", {.institution = ours, .audiences = {1, 77}}, 0, 10).total, 3);
  EXPECT_EQ(index->find("교통", {.institution = ours, .kinds = {"trip"}}, 0, 10).total, 1);
  EXPECT_EQ(index->find("비밀", {.institution = ours}, 0, 10).total, 0);
}

TEST(search, breaks_ties_by_id_and_pages_without_gaps) {
  auto const index = SearchIndex::in_memory();
  auto ids = std::vector<Uuid>{};
  for (int i = 0; i < 500; ++i) ids.push_back(new_uuid());
  auto order = ids;
  std::shuffle(order.begin(), order.end(), std::mt19937{7});
  for (auto const& id : order) index->put({.kind = "case", .id = id, .title = "같은 제목의 사례"});
  auto seen = std::vector<Uuid>{};
  for (int offset = 0; offset < 500; offset += 70) {
    auto const answer = index->find("사례", {}, offset, 70);
    EXPECT_EQ(answer.total, 500);
    for (auto const& hit : answer.hits) seen.push_back(hit.id);
  }
  EXPECT_EQ(seen, ids);
}

TEST(search, may_be_used_from_many_threads) {
  auto const index = SearchIndex::in_memory();
  auto writer = std::thread{[&] {
    for (int i = 0; i < 3000; ++i) {
      auto id = Uuid{};
      id.bytes[15] = static_cast<std::uint8_t>(i % 100);
      index->put({.kind = "case", .id = id, .title = "교통 대책 " + std::to_string(i)});
    }
  }};
  for (int i = 0; i < 300; ++i) EXPECT_LE(index->find("교통 대책", {}, 0, 20).total, 100);
  writer.join();
  EXPECT_EQ(index->find("교통", {}, 0, 20).total, 100);  // also after buried documents were dropped
}

TEST(passage, marks_the_words_where_most_of_them_stand) {
  auto const text = std::string{"이 보고서는 여러 시의 사례를 모은 것이다. 주차에 관한 이야기가 먼저 나온다. "} +
                    "그 다음 수원시는 교통신호 체계를 바꾸어 정체를 줄였다. 끝으로 예산을 적는다.";
  EXPECT_EQ(best_passage("교통 신호를", text, 30), "…수원시는 \uE000교통신호\uE001 체계를 바꾸어 정체를 줄였다.…");
  EXPECT_EQ(best_passage("교통신호체계", "교통 신호 체계", 50), "\uE000교통 신호 체계\uE001");
}

TEST(passage, is_the_beginning_when_nothing_matches_and_the_whole_when_short) {
  EXPECT_EQ(best_passage("없는말", "가나다라마바사", 3), "가나다…");
  EXPECT_EQ(best_passage("나다", "가나다라", 10), "가\uE000나다\uE001라");
  EXPECT_EQ(best_passage("", "가\n나", 10), "가 나");
  EXPECT_EQ(best_passage("가", "", 10), "");
  EXPECT_EQ(best_passage("가", "\uE000가", 10), " \uE000가\uE001");
}

}  // namespace
}  // namespace baeumgil
