#include "platform/search/tokenizer.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>

#include "platform/search/particles.h"

namespace baeumgil {
namespace {

std::vector<std::u32string> run_texts(std::string_view text) {
  auto texts = std::vector<std::u32string>{};
  for (auto const& run : runs_of(folded_text(text))) texts.push_back(run.text);
  return texts;
}

std::vector<std::u16string> query_texts(std::string_view text) {
  auto texts = std::vector<std::u16string>{};
  for (auto const& word : query_words(text)) texts.push_back(word.text);
  return texts;
}

bool is_indexed(std::string_view text, char name_space, std::u32string_view term) {
  auto const terms = index_terms(folded_text(text));
  return std::find(terms.begin(), terms.end(), term_of(name_space, term)) != terms.end();
}

TEST(tokenizer, splits_hangul_from_numbers_and_latin) {
  EXPECT_EQ(run_texts("2024년 AI교통"), (std::vector<std::u32string>{U"2024", U"년", U"ai", U"교통"}));
}

TEST(tokenizer, keeps_numbers_as_they_are_meant) {
  EXPECT_EQ(run_texts("1,837,993원 3.5% 1, 2"), (std::vector<std::u32string>{U"1837993", U"원", U"3.5", U"1", U"2"}));
  EXPECT_EQ(run_texts("2022.8.22."), (std::vector<std::u32string>{U"2022", U"8.22"}));
}

TEST(tokenizer, folds_width_case_and_conjoining_jamo) {
  EXPECT_EQ(run_texts("ＡＩ\u3000Smart \u1112\u1161\u1102\u1161\u11B7"), (std::vector<std::u32string>{U"ai", U"smart", U"하남"}));
}

TEST(tokenizer, joins_syllables_written_apart) {
  EXPECT_EQ(run_texts("보 고 서  작성"), (std::vector<std::u32string>{U"보고서", U"작성"}));
}

TEST(tokenizer, indexes_bigrams_stems_and_lone_syllables) {
  EXPECT_TRUE(is_indexed("교통체계를", 'b', U"통체"));
  EXPECT_TRUE(is_indexed("교통체계를", 'b', U"계를"));
  EXPECT_TRUE(is_indexed("교통체계를", 'w', U"교통체계"));
  EXPECT_TRUE(is_indexed("숲 조성", 'u', U"숲"));
  EXPECT_FALSE(is_indexed("교통체계를", 'u', U"교"));
}

TEST(tokenizer, takes_particles_off) {
  struct Case {
    std::u32string_view run, stem;
  };
  for (auto const& c : {Case{U"하남시에서는", U"하남시"}, Case{U"교통을", U"교통"}, Case{U"복지를", U"복지"}, Case{U"서울로", U"서울"},
                        Case{U"주민들에게", U"주민"}, Case{U"추진하는", U"추진"}, Case{U"도시", U"도시"}, Case{U"교통", U"교통"},
                        Case{U"돌봄으로", U"돌봄"}, Case{U"정책과", U"정책"}, Case{U"의자", U"의자"}, Case{U"회의", U"회의"}})
    EXPECT_EQ(c.run.substr(0, stem_length(c.run)), c.stem);
}

TEST(tokenizer, leaves_stop_words_out_of_a_query) {
  EXPECT_EQ(query_texts("주차난을 위한 대책은 무엇인가요?"), (std::vector<std::u16string>{u"주차난", u"대책"}));
  EXPECT_EQ(query_texts("무엇"), std::vector<std::u16string>{u"무엇"});
  EXPECT_EQ(query_texts("교통 교통을"), std::vector<std::u16string>{u"교통"});
  EXPECT_TRUE(query_texts(" ?! ").empty());
}

TEST(tokenizer, knows_first_consonants) {
  EXPECT_EQ(initials_of(folded_text("하남시 벤치마킹 2022")), u"ㅎㄴㅅㅂㅊㅁㅋ2022");
  EXPECT_TRUE(query_words("ㅎㄴㅅ").front().is_initials);
}

TEST(tokenizer, reads_hanja_where_the_table_is_installed) {
  if (::access("/usr/share/libhangul/hanja/hanja.txt", R_OK) != 0) GTEST_SKIP() << "libhangul-data is not installed";
  EXPECT_EQ(folded_text("地方自治團體"), U"지방자치단체");
  EXPECT_EQ(folded_text("女性과 子女"), U"여성과 자녀");
  EXPECT_EQ(folded_text("歷史"), U"역사");  // a word reads otherwise than its characters
}

}  // namespace
}  // namespace baeumgil
