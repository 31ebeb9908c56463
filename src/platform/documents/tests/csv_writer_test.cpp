#include "platform/documents/csv_writer.h"

#include <gtest/gtest.h>

#include "platform/csv/csv.h"
#include "platform/documents/archive.h"
#include "platform/documents/documents.h"
#include "platform/documents/tests/sample_document.h"

namespace baeumgil {
namespace {

TEST(csv_writer, writes_each_table_as_a_file_that_excel_reads_and_lists_them) {
  auto document = Document{.title = "표"};
  document.blocks = {Table{.caption = "부서별: 출장/여비",
                           .note = "예시",
                           .head_rows = 1,
                           .rows = {{{.text = "부서", .is_head = true}, {.text = "여비", .is_head = true}},
                                    {{.text = "교통과", .row_span = 2}, {.text = "1,200원", .number = 1200.0}},
                                    {{.text = "=1+1"}}}},
                     Table{}, Table{.rows = {{{.text = "나"}}}}};
  auto const entries = unzip(write_csv_tables(document));
  ASSERT_TRUE(entries);
  ASSERT_EQ(entries->size(), 3U) << "a table without rows is none";
  EXPECT_EQ(entries->at(1).name, "01 부서별 출장여비.csv");
  EXPECT_EQ(entries->at(1).content, "\xEF\xBB\xBF부서,여비\r\n교통과,1200\r\n,'=1+1\r\n");
  EXPECT_EQ(entries->at(2).name, "02.csv");
  auto const contents = read_csv(entries->front().content);
  ASSERT_TRUE(contents);
  EXPECT_EQ(contents->at(1), (CsvRow{"01 부서별 출장여비.csv", "부서별: 출장/여비", "예시", "2"}));
}

TEST(csv_writer, gives_the_same_bytes_for_the_same_document) {
  auto const book = sample_book(2);
  EXPECT_EQ(*write_document(book, DocumentFormat::csv), *write_document(book, DocumentFormat::csv));
  EXPECT_EQ(*format_from_text("zip"), DocumentFormat::csv);
}

}  // namespace
}  // namespace baeumgil
