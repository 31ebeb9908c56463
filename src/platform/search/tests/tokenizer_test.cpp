#include "platform/search/tokenizer.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>

#include "platform/search/particles.h"

namespace baeumgil {
namespace {

std::vector<std::u16string> run_texts(std::string_view text) {
  auto texts = std::vector<std::u16string>{};
  auto const folded = folded_text(text);
  auto run = Run{};
  for (auto reader = RunReader{folded}; reader.next(run);) texts.emplace_back(run.text);
  return texts;
}

std::vector<std::u16string> query_texts(std::string_view text) {
  auto texts = std::vector<std::u16string>{};
  for (auto const& word : query_words(text)) texts.push_back(word.text);
  return texts;
}

bool is_indexed(std::string_view text, char name_space, std::u16string_view term) {
  auto found = DocumentTerms{};
  read_terms(folded_text(text), found);
  return std::find(found.terms.begin(), found.terms.end(), term_of(name_space, term)) != found.terms.end();
}

TEST(tokenizer, splits_hangul_from_numbers_and_latin) {
  EXPECT_EQ(run_texts("2024년 AI교통"), (std::vector<std::u16string>{u"2024", u"년", u"ai", u"교통"}));
}

TEST(tokenizer, keeps_numbers_as_they_are_meant) {
  EXPECT_EQ(run_texts("1,837,993원 3.5% 1, 2"), (std::vector<std::u16string>{u"1837993", u"원", u"3.5", u"1", u"2"}));
  EXPECT_EQ(run_texts("2022.8.22."), (std::vector<std::u16string>{u"2022", u"8.22"}));
}

TEST(tokenizer, folds_width_case_and_conjoining_jamo) {
  EXPECT_EQ(run_texts("ＡＩ\u3000Smart \u1112\u1161\u1102\u1161\u11B7"), (std::vector<std::u16string>{u"ai", u"smart", u"하남"}));
}

TEST(tokenizer, joins_syllables_written_apart) {
  EXPECT_EQ(run_texts("보 고 서  작성"), (std::vector<std::u16string>{u"보고서", u"작성"}));
}

TEST(tokenizer, indexes_bigrams_stems_and_lone_syllables) {
  EXPECT_TRUE(is_indexed("교통체계를", 'b', u"통체"));
  EXPECT_TRUE(is_indexed("교통체계를", 'b', u"계를"));
  EXPECT_TRUE(is_indexed("교통체계를", 'w', u"교통체계"));
  EXPECT_TRUE(is_indexed("숲 조성", 'u', u"숲"));
  EXPECT_FALSE(is_indexed("교통체계를", 'u', u"교"));
}

TEST(tokenizer, takes_particles_off) {
  struct Case {
    std::u16string_view run, stem;
  };
  for (auto const& c : {Case{u"하남시에서는", u"하남시"}, Case{u"교통을", u"교통"}, Case{u"복지를", u"복지"}, Case{u"서울로", u"서울"},
                        Case{u"주민들에게", u"주민"}, Case{u"추진하는", u"추진"}, Case{u"도시", u"도시"}, Case{u"교통", u"교통"},
                        Case{u"돌봄으로", u"돌봄"}, Case{u"정책과", u"정책"}, Case{u"의자", u"의자"}, Case{u"회의", u"회의"}})
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
  EXPECT_TRUE(query_words("ㅎㄴㅅ").front().is_initials());
}

TEST(tokenizer, spells_unit_signs_out_and_drops_accents) {
  EXPECT_EQ(run_texts("500㎡ 3㎞ Ⅳ단계 Malmö"), (std::vector<std::u16string>{u"500", u"m", u"2", u"3", u"km", u"iv", u"단계", u"malmo"}));
}

TEST(tokenizer, keeps_the_place_of_what_it_folds) {
  auto places = std::vector<std::uint32_t>{};
  EXPECT_EQ(folded_text("가㎡나", &places), u"가m2나");
  EXPECT_EQ(places, (std::vector<std::uint32_t>{0, 1, 1, 2}));
}

TEST(tokenizer, takes_any_bytes) {
  for (auto const* bytes : {"\xFF\xFE", "\xEA\xB0", "가\xC0\xAF나", "\xF0\x9F\x98\x80", "\xED\xA0\x80", "a\x80\x80"}) {
    auto const folded = folded_text(bytes);
    EXPECT_FALSE(folded.empty());
    EXPECT_NO_THROW(query_words(bytes));
  }
  EXPECT_EQ(run_texts("가\xFF나"), (std::vector<std::u16string>{u"가", u"나"}));
  EXPECT_EQ(run_texts("\xF0\x9F\x98\x80교통"), std::vector<std::u16string>{u"교통"});
}

TEST(tokenizer, reads_hanja_where_the_table_is_installed) {
  if (::access("/usr/share/libhangul/hanja/hanja.txt", R_OK) != 0) GTEST_SKIP() << "libhangul-data is not installed";
  EXPECT_EQ(folded_text("地方自治團體"), u"지방자치단체");
  EXPECT_EQ(folded_text("女性과 子女"), u"여성과 자녀");
  EXPECT_EQ(folded_text("歷史"), u"역사");  // a word reads otherwise than its characters
}

}  // namespace
}  // namespace baeumgil
