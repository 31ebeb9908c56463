#include "platform/documents/xlsx_writer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <pugixml.hpp>

#include "platform/documents/archive.h"
#include "platform/documents/html_writer.h"
#include "platform/documents/tests/sample_document.h"

namespace baeumgil {
namespace {

std::string part(std::string const& book, std::string_view name) {
  auto const entries = unzip(book);
  if (!entries) return {};
  auto const found = std::ranges::find(*entries, name, &ArchiveEntry::name);
  return found == entries->end() ? std::string{} : found->content;
}

// What stands in a cell, as a spreadsheet reads it.
std::string cell(std::string const& book, std::string_view sheet, std::string_view address) {
  auto xml = pugi::xml_document{};
  auto texts = pugi::xml_document{};
  xml.load_string(part(book, "xl/worksheets/" + std::string{sheet}).c_str());
  texts.load_string(part(book, "xl/sharedStrings.xml").c_str());
  auto const found = xml.select_node(("//c[@r='" + std::string{address} + "']").c_str()).node();
  auto const value = std::string{found.child_value("v")};
  if (std::string_view{found.attribute("t").value()} != "s") return value;
  auto index = std::stoi(value);
  auto text = texts.document_element().first_child();
  while (index-- > 0) text = text.next_sibling();
  return text.child("t").text().get();
}

TEST(xlsx_writer, writes_each_table_as_a_sheet_with_numbers_to_compute_with) {
  auto const book = write_xlsx(sample_book(2));
  EXPECT_EQ(cell(book, "sheet1.xml", "A1"), "2026 우수정책 벤치마킹 성과보고서 (예시)");
  EXPECT_EQ(cell(book, "sheet2.xml", "B3"), "통학로 신호 개선");
  EXPECT_EQ(cell(book, "sheet2.xml", "C3"), "1204");
  EXPECT_EQ(cell(book, "sheet4.xml", "B61"), "예시시 도시재생과 60");
  EXPECT_NE(part(book, "xl/worksheets/sheet2.xml").find("<mergeCell ref=\"A3:A4\"/>"), std::string::npos);
  EXPECT_NE(part(book, "xl/worksheets/sheet4.xml").find("ySplit=\"1\""), std::string::npos);
}

TEST(xlsx_writer, never_makes_a_formula_of_a_text) {
  auto document = Document{.title = "=1+1", .author = "@예시"};
  document.blocks = {
      Table{.rows = {{{.text = "=HYPERLINK(\"http://x\")"}, {.text = "+1"}, {.text = "-1"}, {.text = "@SUM(A1)"}, {.text = "\t=1"}}}}};
  auto const book = write_xlsx(document);
  EXPECT_EQ(cell(book, "sheet2.xml", "A1"), "=HYPERLINK(\"http://x\")");
  EXPECT_EQ(cell(book, "sheet2.xml", "D1"), "@SUM(A1)");
  for (auto const* sheet : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}) {
    EXPECT_FALSE(part(book, sheet).empty());
    EXPECT_EQ(part(book, sheet).find("<f>"), std::string::npos);
  }
}

TEST(xlsx_writer, names_sheets_alike_named_tables_apart) {
  auto document = Document{.title = "이름", .author = "예시"};
  auto const table = Table{.caption = "같은 이름/의 표: 아주 긴 이름이라서 서른한 글자를 넘는 표의 이름입니다", .rows = {{{.text = "x"}}}};
  document.blocks = {table, table, Table{.rows = {{{.text = "y"}}}}};
  auto const names = part(write_xlsx(document), "xl/workbook.xml");
  EXPECT_NE(names.find("<sheet name=\"같은 이름의 표 아주 긴"), std::string::npos) << names;
  EXPECT_NE(names.find(" 2\""), std::string::npos) << names;
}

TEST(xlsx_writer, gives_the_same_bytes_for_the_same_document) { EXPECT_EQ(write_xlsx(sample_book(2)), write_xlsx(sample_book(2))); }

TEST(html_writer, escapes_text_and_shows_drawings_as_pictures) {
  auto document = sample_book(1);
  document.title = "<script>alert(1)</script>";
  auto const page = write_html(document);
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_EQ(page.find("<svg"), std::string::npos);
  EXPECT_NE(page.find("data:image/svg+xml;base64,"), std::string::npos);
  EXPECT_NE(page.find("&lt;개편&gt;"), std::string::npos);
  EXPECT_NE(page.find("〈표 1〉"), std::string::npos);
  EXPECT_EQ(page, write_html(document));
}

}  // namespace
}  // namespace baeumgil
