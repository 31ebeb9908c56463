#include "platform/text/law_names.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

#include "platform/csv/csv_line.h"
#include "platform/files/carried_file.h"
#include "platform/html/law_links.h"

namespace baeumgil {
namespace {

struct Cited {
  std::string_view text{};
  std::string_view name{};  // as it stands in the text
  std::string_view path{};  // behind the site's address; empty: nothing is found
};

constexpr auto kSite = std::string_view{"https://www.law.go.kr/"};

}  // namespace

TEST(find_law_names, takes_names_that_are_plain_and_nothing_else) {
  for (auto const& one : std::initializer_list<Cited>{
           {"지방자치법 제28조에 따라", "지방자치법 제28조", "법령/지방자치법/제28조"},
           {"추진 근거: 「개인정보 보호법」 제28조의8", "「개인정보 보호법」 제28조의8", "법령/개인정보보호법/제28조의8"},
           {"「지방공무원 복무규정」", "지방공무원 복무규정", "법령/지방공무원복무규정"},
           {"공공기관의 정보공개에 관한 법률 제9조제1항", "공공기관의 정보공개에 관한 법률 제9조",
            "법령/공공기관의정보공개에관한법률/제9조"},
           {"- 지방재정법 시행령 제41조 제2항", "지방재정법 시행령 제41조", "법령/지방재정법시행령/제41조"},
           {"하남시 지방공무원 여비 조례 제16조제2항", "하남시 지방공무원 여비 조례 제16조", "자치법규/하남시지방공무원여비조례"},
           {"이 사업은 하남시 제안제도 운영 조례 시행규칙에 근거", "하남시 제안제도 운영 조례 시행규칙",
            "자치법규/하남시제안제도운영조례시행규칙"},
           {"서울특별시 공무국외출장 조례", "서울특별시 공무국외출장 조례", "자치법규/서울특별시공무국외출장조례"},
           {"배움시 보행안전 조례 제4조", "배움시 보행안전 조례 제4조", "자치법규/배움시보행안전조례"},
           {"도로교통법", "도로교통법", "법령/도로교통법"},
           {"지방자치단체를 당사자로 하는 계약에 관한 법률 제9조", "지방자치단체를 당사자로 하는 계약에 관한 법률 제9조",
            "법령/지방자치단체를당사자로하는계약에관한법률/제9조"},
           {"감염병의 예방 및 관리에 관한 법률 제2조", "감염병의 예방 및 관리에 관한 법률 제2조",
            "법령/감염병의예방및관리에관한법률/제2조"},
           {"설치 방법", "", ""},
           {"새로운 해법을 찾는 방법 제1조", "", ""},
           {"조례 제3조", "", ""},
           {"같은 법 제3조", "", ""},
           {"공사를 하는 데에는 도로교통법이 걸린다", "", ""},
           {"내부 운영 규정", "", ""},
           {"", "", ""}}) {
    auto const found = find_law_names(one.text);
    if (one.path.empty()) {
      EXPECT_TRUE(found.empty()) << one.text;
      continue;
    }
    ASSERT_EQ(found.size(), 1U) << one.text;
    EXPECT_EQ(one.text.substr(found.front().begin, found.front().size), one.name);
    EXPECT_EQ(found.front().address, std::string{kSite} + std::string{one.path}) << one.text;
  }
}

TEST(find_law_names, finds_several_in_one_text) {
  auto const text = std::string_view{"지방자치법 제28조 및 하남시 포상 조례 제4조, 「여권법」"};
  auto const found = find_law_names(text);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(text.substr(found[1].begin, found[1].size), "하남시 포상 조례 제4조");
  EXPECT_EQ(found[2].address, std::string{kSite} + "법령/여권법");
}

// The rules the program carries were compared with the site: their addresses are the ones it has.
TEST(find_law_names, gives_the_addresses_the_rules_carry) {
  auto const rows = read_csv(carried_file("data/rules.csv"));
  ASSERT_TRUE(rows);
  auto compared = 0;
  for (auto i = std::size_t{1}; i < rows->size(); ++i) {
    auto line = CsvLine{rows->front(), (*rows)[i]};
    auto const url = line.text("url");
    auto const source = line.text("source");
    if (!url.starts_with(std::string{kSite} + "법령/") && !url.starts_with(std::string{kSite} + "자치법규/")) continue;
    auto name = source;
    std::erase(name, ' ');
    if (!url.ends_with(name)) continue;  // an annex, or a rule that rests on another law
    auto const found = find_law_names("「" + source + "」");
    ASSERT_EQ(found.size(), 1U) << source;
    EXPECT_EQ(found.front().address, url) << source;
    auto const running = find_law_names("추진 근거는 " + source + " 제3조이다");
    ASSERT_EQ(running.size(), 1U) << source;
    EXPECT_TRUE(running.front().address.starts_with(url)) << source << " " << running.front().address;
    ++compared;
  }
  EXPECT_GT(compared, 50);
}

TEST(link_laws, keeps_the_text_as_it_was_typed) {
  auto const text = std::string{"근거\n「여권법」 제3조, 그 밖의 것"};
  auto joined = std::string{};
  for (auto const& piece : link_laws(text).pieces) joined += piece.text;
  EXPECT_EQ(joined, text);
  EXPECT_TRUE(link_laws("").empty());
}

TEST(link_laws_in_page, links_text_only) {
  EXPECT_EQ(link_laws_in_page("<head><title>지방자치법 제28조</title></head><p class=\"지방자치법 제28조\">지방자치법 제28조</p>"),
            "<head><title>지방자치법 제28조</title></head><p class=\"지방자치법 제28조\"><a "
            "href=\"https://www.law.go.kr/법령/지방자치법/제28조\" rel=\"noopener\">지방자치법 제28조</a></p>");
  EXPECT_EQ(link_laws_in_page("<a href=\"#\">여권법</a><abbr>글</abbr><"), "<a href=\"#\">여권법</a><abbr>글</abbr><");
}

}  // namespace baeumgil
