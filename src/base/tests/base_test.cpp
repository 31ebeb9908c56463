#include <gtest/gtest.h>

#include <limits>

#include "base/dates.h"
#include "base/day_text.h"
#include "base/ids.h"
#include "base/json_writer.h"
#include "base/money.h"
#include "base/percent.h"
#include "base/text.h"

namespace baeumgil {
namespace {

TEST(id, grows_with_every_one_made_in_this_process) {
  auto last = new_uuid();
  for (int i = 0; i < 20000; ++i) {
    auto const next = new_uuid();
    ASSERT_LT(last, next);
    last = next;
  }
}

TEST(id, is_a_uuid_of_version_7) {
  auto const text = to_canonical(new_uuid());
  EXPECT_EQ(text[14], '7');
  EXPECT_NE(std::string{"89ab"}.find(text[19]), std::string::npos);
}

TEST(id, is_read_back_from_both_forms) {
  auto const id = TripId::make();
  EXPECT_EQ(to_text(id).size(), 22U);
  EXPECT_EQ(id_from_text<TripId>(to_text(id)), id);
  EXPECT_EQ(uuid_from_canonical(to_canonical(id.value)), id.value);
}

TEST(id, has_one_spelling_only) {
  auto text = to_text(Uuid{});
  EXPECT_TRUE(uuid_from_text(text));
  text.back() = 'B';  // same 128 bits, left-over bits set
  EXPECT_FALSE(uuid_from_text(text));
  EXPECT_FALSE(uuid_from_text("AAAAAAAAAAAAAAAAAAAAA="));
  EXPECT_FALSE(uuid_from_text(""));
  EXPECT_FALSE(uuid_from_canonical("0190163d-8694-739b-aea5-966c26f8ad9"));
  EXPECT_FALSE(uuid_from_canonical("0190163d_8694-739b-aea5-966c26f8ad91"));
}

TEST(date, knows_its_parts_and_weekday) {
  auto const day = Date::of(2022, 8, 22);
  EXPECT_EQ(day.year(), 2022);
  EXPECT_EQ(day.month(), 8);
  EXPECT_EQ(day.day(), 22);
  EXPECT_EQ(in_korean(day), "2022. 8. 22.");
  EXPECT_EQ(in_korean_with_weekday(day), "2022. 8. 22.(월)");
  EXPECT_EQ(Date::of(1969, 12, 31).weekday(), 3);
  EXPECT_EQ(Date::of(1970, 1, 1).days, 0);
}

TEST(day_text, is_in_the_readers_language_and_of_the_day_in_seoul) {
  auto const day = Date::of(2022, 8, 22);
  EXPECT_EQ(day_text(Language::ko, day), "2022. 8. 22.");
  EXPECT_EQ(day_text(Language::en, day), "2022-08-22");
  EXPECT_EQ(day_text(Language::ko, *instant_from_text("2022-08-21T15:00:00Z")), "2022. 8. 22.");
  EXPECT_EQ(day_text(Language::en, *instant_from_text("2022-08-21T14:59:59Z")), "2022-08-21");
  EXPECT_EQ(day_text_with_weekday(Language::ko, day), "2022. 8. 22.(월)");
  EXPECT_EQ(day_text_with_weekday(Language::en, day), "2022-08-22");
}

TEST(percent, is_rounded_half_up_to_a_tenth) {
  EXPECT_EQ(percent_text(tenths_of_percent(1, 3)), "33.3%");
  EXPECT_EQ(percent_text(tenths_of_percent(2, 3)), "66.7%");
  EXPECT_EQ(percent_text(tenths_of_percent(1, 2000)), "0.1%");
  EXPECT_EQ(percent_text(tenths_of_percent(0, 7)), "0.0%");
  EXPECT_EQ(percent_text(tenths_of_percent(7, 7)), "100.0%");
}

TEST(date, reads_only_days_that_exist) {
  EXPECT_EQ(date_from_text("2024-02-29"), Date::of(2024, 2, 29));
  for (auto const* wrong : {"2023-02-29", "2022-13-01", "2022-8-22", "2022/08/22", "2022-08-2x", "", "2022-00-10", "+022-08-22"})
    EXPECT_FALSE(date_from_text(wrong)) << wrong;
  EXPECT_THROW(Date::of(2023, 2, 29), std::logic_error);
}

TEST(date, plus_months_ends_on_the_last_day_when_the_day_is_missing) {
  EXPECT_EQ(plus_months(Date::of(2022, 1, 31), 1), Date::of(2022, 2, 28));
  EXPECT_EQ(plus_months(Date::of(2022, 8, 31), 6), Date::of(2023, 2, 28));
  EXPECT_EQ(plus_months(Date::of(2022, 3, 15), -3), Date::of(2021, 12, 15));
}

TEST(instant, is_written_in_fixed_width_and_read_back) {
  for (auto const seconds : {0LL, 1661162400LL, -1LL, 253402300799LL}) {
    auto const text = to_text(Instant{seconds});
    EXPECT_EQ(text.size(), 20U);
    EXPECT_EQ(instant_from_text(text), Instant{seconds});
  }
  EXPECT_EQ(to_text(Instant{1661162400}), "2022-08-22T10:00:00Z");
  for (auto const* wrong : {"2022-08-22T10:00:00", "2022-08-22 10:00:00Z", "2022-08-22T24:00:00Z", "2022-08-22T10:60:00Z"})
    EXPECT_FALSE(instant_from_text(wrong)) << wrong;
}

TEST(instant, falls_on_the_day_it_is_in_seoul) {
  auto const late = *instant_from_text("2022-08-22T15:00:00Z");
  EXPECT_EQ(day_in_seoul(late), Date::of(2022, 8, 23));
  EXPECT_EQ(day_in_seoul(late - 1), Date::of(2022, 8, 22));
  EXPECT_EQ(time_in_seoul(late - 1), "23:59");
  EXPECT_EQ(start_of_day_in_seoul(Date::of(2022, 8, 23)), late);
  EXPECT_EQ(instant_from_seoul(Date::of(2022, 8, 22), "14:30"), instant_from_text("2022-08-22T05:30:00Z"));
  EXPECT_FALSE(instant_from_seoul(Date::of(2022, 8, 22), "24:00"));
  EXPECT_FALSE(instant_from_seoul(Date::of(2022, 8, 22), "9:00"));
}

TEST(money, is_grouped_by_thousands) {
  EXPECT_EQ(with_commas(Won{1837993}), "1,837,993");
  EXPECT_EQ(with_commas(0), "0");
  EXPECT_EQ(with_commas(999), "999");
  EXPECT_EQ(with_commas(-1000), "-1,000");
  EXPECT_EQ(with_commas(-100), "-100");
  EXPECT_EQ(with_commas(std::numeric_limits<std::int64_t>::min()), "-9,223,372,036,854,775,808");
}

TEST(text, is_trimmed_of_wide_spaces_too) {
  EXPECT_EQ(trimmed(" \t　하남시 \n　"), "하남시");
  EXPECT_EQ(trimmed("　 "), "");
}

TEST(text, refuses_what_is_not_utf8) {
  EXPECT_TRUE(is_valid_utf8("하남 ascii 𝄞"));
  for (auto const& wrong : {std::string{"\xC0\x80"}, std::string{"\xED\xA0\x80"}, std::string{"\xF4\x90\x80\x80"}, std::string{"a\0b", 3},
                            std::string{"\xEA\xB0"}, std::string{"\xFF"}, std::string{"\xE0\x80\x80"}, std::string{"\x80"}})
    EXPECT_FALSE(is_valid_utf8(wrong)) << hex(wrong);
}

TEST(text, is_never_cut_inside_a_character) {
  EXPECT_EQ(first_characters("우수정책 벤치마킹", 4), "우수정책…");
  EXPECT_EQ(first_characters("우수정책", 4), "우수정책");
  EXPECT_EQ(first_characters("우수", 0), "…");
  EXPECT_EQ(character_count("가a나"), 3U);
}

TEST(text, splits_and_joins) {
  EXPECT_EQ(split("a,,b", ',').size(), 3U);
  EXPECT_EQ(split("", ',').size(), 1U);
  EXPECT_EQ(join({"교통", "복지"}, "·"), "교통·복지");
  EXPECT_EQ(join({}, "·"), "");
}

TEST(text, has_hexadecimal_and_base64url_forms) {
  EXPECT_EQ(hex(std::string_view{"\x00\xFF", 2}), "00ff");
  EXPECT_EQ(base64url("f"), "Zg");
  EXPECT_EQ(base64url("foobar"), "Zm9vYmFy");
  EXPECT_EQ(base64url("\xFB\xFF"), "-_8");
}

TEST(particle, follows_the_last_sound) {
  struct Case {
    std::string_view word, with, without, expected;
  };
  for (auto const& c : {Case{"팀", "이", "가", "이"}, Case{"도시", "이", "가", "가"}, Case{"서울", "으로", "로", "로"},
                        Case{"하남", "으로", "로", "으로"}, Case{"부산시", "으로", "로", "로"}, Case{"3", "을", "를", "을"},
                        Case{"12", "을", "를", "를"}, Case{"KTX", "은", "는", "는"}, Case{"PM", "이", "가", "이"},
                        Case{"출장(국내)", "을", "를", "를"}, Case{"「행정안전부」", "과", "와", "와"}, Case{"", "이", "가", "가"}})
    EXPECT_EQ(particle_after(c.word, c.with, c.without), c.expected) << c.word;
}

TEST(json, puts_commas_where_they_belong) {
  auto json = JsonWriter{};
  json.begin_object().field("a", 1).field("b", "x").key("c").begin_array().value(true).null().begin_object().end_object().end_array();
  json.field("d", std::optional<std::string>{}).field("e", 1.5).key("f").raw("[1]").end_object();
  EXPECT_EQ(json.take(), R"({"a":1,"b":"x","c":[true,null,{}],"d":null,"e":1.5,"f":[1]})");
}

TEST(json, escapes_text_and_has_no_infinity) {
  auto json = JsonWriter{};
  json.begin_array().value("\"\\\n\x01</script>").value(std::numeric_limits<double>::infinity()).value(0.1).end_array();
  EXPECT_EQ(json.take(), R"(["\"\\\n\u0001\u003c/script>",null,0.1])");
}

}  // namespace
}  // namespace baeumgil
