#include "platform/csv/csv.h"

#include <gtest/gtest.h>

namespace baeumgil {
namespace {

std::vector<CsvRow> rows_of(std::string_view bytes) {
  auto rows = read_csv(bytes);
  EXPECT_TRUE(rows) << rows.error().key;
  return rows ? *rows : std::vector<CsvRow>{};
}

TEST(csv, reads_utf8_with_a_byte_order_mark) {
  EXPECT_EQ(rows_of("\xEF\xBB\xBF부서,이름\r\n교통정책과,김하남\r\n"), (std::vector<CsvRow>{{"부서", "이름"}, {"교통정책과", "김하남"}}));
}

TEST(csv, reads_cp949_with_extended_syllables) {
  // 하남,똠 : 똠 is not in KS X 1001 and only CP949 has it.
  EXPECT_EQ(rows_of("\xC7\xCF\xB3\xB2,\x8C\x63\n"), (std::vector<CsvRow>{{"하남", "똠"}}));
}

TEST(csv, refuses_bytes_that_are_no_text) {
  EXPECT_EQ(read_csv("\xFF\xFF\xFE").error().fields.front().key, "csv.not_text");
  EXPECT_EQ(read_csv(std::string_view{"a\0b", 3}).error().fields.front().key, "csv.not_text");
}

TEST(csv, reads_quotes_line_ends_inside_and_any_line_end) {
  EXPECT_EQ(rows_of("a,\"b \"\"c\"\"\nd\"\re,\nf"), (std::vector<CsvRow>{{"a", "b \"c\"\nd"}, {"e", ""}, {"f"}}));
}

TEST(csv, takes_tabs_for_separators_when_the_first_line_has_more) {
  EXPECT_EQ(rows_of("a\tb,c\td\n1\t2\t3\n"), (std::vector<CsvRow>{{"a", "b,c", "d"}, {"1", "2", "3"}}));
}

TEST(csv, says_in_which_row_a_quote_stays_open) {
  auto const problem = read_csv("a,b\n\"c,d\n").error();
  EXPECT_EQ(problem.fields.front().key, "csv.quote_not_closed");
  EXPECT_EQ(problem.fields.front().arguments, std::vector<std::string>{"2"});
}

TEST(csv_writer, keeps_a_text_that_is_read_back_whatever_it_begins_with) {
  for (auto const* text : {"=1+1", "+82", "-가", "@a", "＝전각", "'=작은따옴표", "''=둘", "'그냥", "-3.25", "가"}) {
    auto csv = CsvWriter{};
    csv.row({text, "끝"});
    auto const rows = rows_of(csv.take());
    ASSERT_EQ(rows.size(), 1U) << text;
    EXPECT_EQ(without_formula_guard(rows[0][0]), text);
  }
}

TEST(csv, leaves_empty_lines_out) { EXPECT_EQ(rows_of("a\n\n,\nb\n").size(), 2U); }

TEST(csv, neutralises_formulas_but_not_numbers) {
  auto writer = CsvWriter{};
  writer.row({"=1+1", "-3.5", "+82-10", "@sum", "-", "＝A1", "\tx", "-1e5"});
  EXPECT_EQ(writer.take(), "\xEF\xBB\xBF'=1+1,-3.5,'+82-10,'@sum,'-,'＝A1,\"'\tx\",'-1e5\r\n");
}

TEST(csv, reads_what_it_wrote) {
  auto const row = CsvRow{"쉼표, 따옴표\" 줄\n바꿈", " 앞뒤 ", "", "하남;시"};
  auto writer = CsvWriter{};
  writer.row(row);
  EXPECT_EQ(rows_of(writer.take()), std::vector<CsvRow>{row});
}

}  // namespace
}  // namespace baeumgil
