// The pure library: what counts as a sentence, a figure, the same passage, and how it is shown.
#include <gtest/gtest.h>

#include "platform/originality/compare.h"
#include "platform/originality/prints.h"
#include "platform/originality/shared_words.h"

namespace baeumgil {
namespace {

NameList const& names() {
  static auto const list = [] {
    auto made = NameList{};
    for (auto const* written : {"순천시", "순천", "suncheon"}) made.add(written, "suncheon");
    for (auto const* written : {"수원시", "suwon"}) made.add(written, "suwon");
    return made;
  }();
  return list;
}

std::vector<std::string> sentences(std::string text) {
  auto const read = compared(std::move(text));
  auto all = std::vector<std::string>{};
  for (auto i = std::size_t{0}; i < read.sentences.size(); ++i) all.emplace_back(read.sentence(i));
  return all;
}

std::vector<std::string> landmark_words(std::string_view text) {
  auto words = std::vector<std::string>{};
  for (auto const& landmark : landmarks_of(text, names())) words.push_back(landmark.word);
  return words;
}

constexpr auto kSource =
    "순천시는 2023년부터 원도심 공영주차장 12곳에 빈자리 알림판을 세웠다. 처음 예산은 3억 5천만원이었으나 실제로는 4억 2천만원이 들었다. "
    "주차 민원은 첫해에 37% 줄었고 상인회의 반대는 6개월 동안 시범 운영으로 풀었다. 알림판의 해마다 드는 유지비는 1800만원이다.";

std::vector<SentencePair> compare_with_source(std::string mine) {
  auto const left = landmarked(std::move(mine), names());
  auto const right = landmarked(kSource, names());
  auto rarity = Rarity{};
  rarity.add(left.text);
  rarity.add(right.text);
  return alike_sentences(left, right, rarity);
}

std::string text_of(std::vector<TextPiece> const& pieces) {
  auto text = std::string{};
  for (auto const& piece : pieces) text += piece.is_shared ? "[" + piece.text + "]" : piece.text;
  return text;
}

}  // namespace

struct Split {
  char const* name;
  char const* text;
  std::vector<std::string> sentences;
};

TEST(sentences, end_where_a_reader_would_end_them) {
  auto const table = std::vector<Split>{
      {"two sentences", "주차장을 세웠다. 민원이 줄었다.", {"주차장을 세웠다.", "민원이 줄었다."}},
      {"no space between", "치료를 지급한다.② 제1항에 따라 공제한다.", {"치료를 지급한다.", "② 제1항에 따라 공제한다."}},
      {"a number's point", "면적은 3.5제곱킬로미터입니다. 인구는 많습니다.", {"면적은 3.5제곱킬로미터입니다.", "인구는 많습니다."}},
      {"lines of bullets",
       "추진 배경과 목적\n○ 민원이 늘어났음\n○ 예산이 모자랐음",
       {"추진 배경과 목적", "○ 민원이 늘어났음", "○ 예산이 모자랐음"}},
      {"a quoted sentence", "그는 \"주차장이 모자랍니다.\" 하고 말했다.", {"그는 \"주차장이 모자랍니다.\"", "하고 말했다."}},
      {"an outline mark", "가. 추진 배경은 다음과 같다.", {"가. 추진 배경은 다음과 같다."}},
      {"English", "The lot has 12 signs. It cost 3.5 million won.", {"The lot has 12 signs.", "It cost 3.5 million won."}},
      {"nothing", " \n ", {}}};
  for (auto const& row : table) EXPECT_EQ(sentences(row.text), row.sentences) << row.name;
}

TEST(sentence_keys, stay_when_only_spaces_and_signs_change) {
  auto const key = [](std::string text) {
    auto const read = compared(std::move(text));
    return sentence_key(read.letters);
  };
  EXPECT_EQ(key("주차장을 함께 쓴다."), key("주차장을  함께쓴다"));
  EXPECT_EQ(key("ABC 주차장"), key("ａｂｃ 주차장"));
  EXPECT_NE(key("주차장을 함께 쓴다."), key("주차장을 같이 쓴다."));
  EXPECT_EQ(key("주차장을 함께 쓴다."), "1206f323b7cbba04") << "kept in databases: it must never change";
}

struct Figures {
  char const* text;
  std::vector<std::string> words;
};

TEST(landmarks, are_figures_and_names_however_written) {
  auto const table = std::vector<Figures>{{"3억 5천만원", {"350000000"}},
                                          {"350 million won", {"350000000"}},
                                          {"350,000,000원", {"350000000"}},
                                          {"0.35 billion won", {"350000000"}},
                                          {"2만 5천명", {"25000"}},
                                          {"25,000 people", {"25000"}},
                                          {"12.5% 줄었다", {"12.5%"}},
                                          {"fell by 12.50 percent", {"12.5%"}},
                                          {"37퍼센트", {"37%"}},
                                          {"2024년 11월 3일", {"2024", "11"}},
                                          {"on 3 November 2024", {"11", "2024"}},
                                          {"1, 2, 3위와 세 곳", {}},
                                          {"제12조제3항에 따라", {}},
                                          {"12. 추진 배경\n13) 예산", {}},
                                          {"300 천안시", {"300"}},
                                          {"순천시는 수원시와", {"@suncheon", "@suwon"}},
                                          {"Officials of Suncheon and Suwon met", {"@suncheon", "@suwon"}},
                                          {"한국형 ITS 도입", {"@its"}},
                                          {"123456789012345678901234567890", {}}};
  for (auto const& row : table) EXPECT_EQ(landmark_words(row.text), row.words) << row.text;
}

TEST(landmarks, point_at_where_they_stand) {
  auto const text = std::string_view{"예산은 3억 5천만원이다"};
  auto const found = landmarks_of(text, names());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "3억 5천만");
}

struct Copy {
  char const* name;
  char const* mine;
  std::size_t pairs;
  Likeness kind;
};

TEST(alike_sentences, find_what_was_copied_and_nothing_else) {
  auto const table = std::vector<Copy>{
      {"verbatim", kSource, 4, Likeness::same},
      {"moved", "알림판의 해마다 드는 유지비는 1800만원이다. 순천시는 2023년부터 원도심 공영주차장 12곳에 빈자리 알림판을 세웠다.", 2,
       Likeness::same},
      {"spaces gone", "알림판의해마다드는유지비는1800만원이다", 1, Likeness::same},
      {"reworded", "순천은 2023년부터 옛 도심에 있는 공영주차장 12곳에 빈자리를 알리는 알림판을 세워 왔다.", 1, Likeness::reworded},
      {"padded",
       "들은 바에 따르면 주차 민원은 정말로 첫해에 무려 37% 줄었고 상인회의 오랜 반대는 대략 6개월 동안 시범 운영을 해서 풀었다고 한다.", 1,
       Likeness::reworded},
      {"the same field, other words",
       "공원에 나무를 심고 의자를 놓았더니 어르신이 많이 찾아온다. 놀이터 바닥은 고무로 바꾸어 다치는 아이가 줄었다.", 0, Likeness::same},
      {"a formula of three words", "민원은 줄었다.", 0, Likeness::same}};
  for (auto const& row : table) {
    auto const pairs = compare_with_source(row.mine);
    EXPECT_EQ(pairs.size(), row.pairs) << row.name;
    for (auto const& pair : pairs) EXPECT_EQ(pair.kind, row.kind) << row.name << pair.share;
  }
}

TEST(alike_sentences, see_a_translation_by_its_figures_and_their_order) {
  auto const pairs = compare_with_source(
      "Since 2023 the city of Suncheon has put signs at 12 public lots. The first budget was 350 million won, yet 420 million were spent. "
      "Complaints fell by 37 percent within a year, and merchants agreed after 6 months of trial. The signs cost 18 million won a year.");
  ASSERT_GE(pairs.size(), 3U);
  for (auto const& pair : pairs) {
    EXPECT_EQ(pair.kind, Likeness::figures);
    EXPECT_EQ(pair.mine, pair.theirs);
  }
}

TEST(alike_sentences, do_not_take_other_figures_for_a_translation) {
  EXPECT_TRUE(compare_with_source("Since 2019 Suwon has put signs at 40 lots. The budget was 90 million won, and 95 million were spent. "
                                  "Complaints fell by 12 percent. The signs cost 4 million won a year.")
                  .empty());
  EXPECT_TRUE(compare_with_source("It costs 18 million a year. Complaints fell by 37 percent. Of 420 million, 350 million were planned. "
                                  "There are 12 lots since 2023.")
                  .empty())
      << "the same figures in another order";
}

TEST(prints, find_the_one_text_among_many_that_shares_a_passage) {
  auto const mine = landmarked(std::string{"오늘 회의를 열었다. 날씨가 맑았다.\n"} + kSource, names());
  auto search = PrintSearch{prints_by_stretch(mine)};
  for (auto i = std::size_t{0}; i < 50; ++i) {
    auto const text =
        i == 31 ? std::string{kSource} : "아주 다른 이야기 " + std::to_string(i) + "번이며 " + std::string(i, 'a') + " 나무를 심었다.";
    search.feed(i, packed(prints_of(landmarked(text, names()))));
  }
  auto const found = search.best(5);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().text, 31U);
}

TEST(prints, of_nothing_find_nothing) {
  auto search = PrintSearch{prints_by_stretch(landmarked("", names()))};
  search.feed(0, packed({}));
  search.feed(1, packed({0, 1, 31, 32, 4294967295U}));
  EXPECT_TRUE(search.best(5).empty());
}

TEST(prints, survive_being_kept) {
  auto const prints = std::vector<Print>{0, 1, 33, 70000, 4294967295U};
  auto search = PrintSearch{{prints}};
  for (auto i = std::size_t{0}; i < 9; ++i) search.feed(i, i == 4 ? packed(prints) : packed({}));
  auto const found = search.best(3);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().text, 4U);
}

TEST(side_by_side, marks_what_both_hold) {
  auto const shown = side_by_side("빈자리 알림판을 세웠다.", "순천시는 빈자리, 알림판을 새로 세웠다");
  EXPECT_EQ(text_of(shown.mine), "[빈자리 알림판을 세웠다].");
  EXPECT_EQ(text_of(shown.theirs), "순천시는 [빈자리, 알림판을] 새로 [세웠다]");
  auto const figures = figures_side_by_side("It cost 350 million won.", "예산은 3억 5천만원이다.", names());
  EXPECT_EQ(text_of(figures.mine), "It cost [350 million] won.");
  EXPECT_EQ(text_of(figures.theirs), "예산은 [3억 5천만]원이다.");
}

TEST(side_by_side, keeps_every_byte) {
  for (auto const* text : {"", "가", "① 표 \n 1,234", kSource}) {
    auto whole = std::string{};
    for (auto const& piece : side_by_side(text, kSource).mine) whole += piece.text;
    EXPECT_EQ(whole, text);
  }
}

}  // namespace baeumgil
