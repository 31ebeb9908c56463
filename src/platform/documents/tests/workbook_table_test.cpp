// Workbooks as other programs write them.
#include "platform/documents/workbook_table.h"

#include <gtest/gtest.h>

#include "platform/csv/csv.h"
#include "platform/documents/archive.h"

namespace baeumgil {
namespace {

constexpr auto kStrings = std::string_view{
    "<sst><si><t>이름</t></si><si><r><t>나뉜 </t></r><r><t>글</t></r><rPh sb=\"0\" eb=\"1\"><t>읽는 법</t></rPh></si>"
    "<si><t xml:space=\"preserve\">두\n줄</t></si></sst>"};

// The first tab is the part with the higher number, as after somebody moved it.
std::string book(std::string const& first, std::string const& second, std::string const& state_of_first = "visible") {
  auto const sheet = [](std::string const& rows) { return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"; };
  return zip_of({{.name = "xl/worksheets/sheet1.xml", .content = sheet(second)},
                 {.name = "xl/worksheets/sheet2.xml", .content = sheet(first)},
                 {.name = "xl/workbook.xml",
                  .content = "<workbook><sheets><sheet name=\"가\" sheetId=\"2\" state=\"" + state_of_first +
                             "\" r:id=\"rId7\"/><sheet name=\"나\" sheetId=\"1\" r:id=\"rId3\"/></sheets></workbook>"},
                 {.name = "xl/_rels/workbook.xml.rels",
                  .content = "<Relationships><Relationship Id=\"rId3\" Target=\"worksheets/sheet1.xml\"/>"
                             "<Relationship Id=\"rId7\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>"},
                 {.name = "xl/sharedStrings.xml", .content = std::string{kStrings}}});
}

std::vector<NumberedCsvRow> table_in(std::string const& bytes) {
  auto const read = workbook_table(bytes);
  EXPECT_EQ(read.state, OfficeText::State::read);
  auto const rows = read_numbered_csv(read.text);
  return rows ? *rows : std::vector<NumberedCsvRow>{};
}

TEST(workbook_table, reads_the_first_sheet_that_holds_a_table) {
  auto const rows = table_in(book("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
                                  "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
                                  "<row r=\"4\"><c r=\"B4\"><v>12.5</v></c><c r=\"C4\" t=\"s\"><v>2</v></c></row>"
                                  "<row r=\"5\"><c t=\"inlineStr\"><is><t>=SUM</t></is></c><c t=\"str\"><f>A1</f><v>값</v></c></row>"));
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].cells, (CsvRow{"이름", "", "나뉜 글"}));
  EXPECT_EQ(rows[1].cells, (CsvRow{"", "12.5", "두\n줄"}));
  EXPECT_EQ(rows[2].cells, (CsvRow{"'=SUM", "값"})) << "text is kept from being calculated, a formula is its value";
}

TEST(workbook_table, goes_by_the_tabs_one_sees) {
  auto const row = [](std::string const& word) { return "<row><c t=\"inlineStr\"><is><t>" + word + "</t></is></c><c><v>1</v></c></row>"; };
  EXPECT_EQ(table_in(book(row("가"), row("나"))).at(0).cells.at(0), "가");
  for (auto const* state : {"hidden", "veryHidden"})
    EXPECT_EQ(table_in(book(row("가"), row("나"), state)).at(0).cells.at(0), "나") << state;
}

TEST(workbook_table, refuses_what_holds_no_table) {
  EXPECT_EQ(workbook_table("PK\x03\x04").state, OfficeText::State::broken);
  EXPECT_EQ(workbook_table(book("", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")).state, OfficeText::State::broken);
  EXPECT_EQ(workbook_table(book("<row><c", "")).state, OfficeText::State::broken);
  auto const far = book("<row r=\"4000000000\"><c r=\"A1\"><v>1</v></c><c><v>2</v></c></row>", "");
  EXPECT_EQ(workbook_table(far).state, OfficeText::State::too_large) << "nothing is cut off unsaid";
  auto const wide = [](std::string const& last) {
    return book("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"ZZZZZZ1\">" + last + "</c></row>", "");
  };
  EXPECT_EQ(workbook_table(wide("<v>3</v>")).state, OfficeText::State::too_large);
  auto const rows = table_in(wide(""));
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].cells.size(), 2U) << "a cell that is only coloured is none";
}

}  // namespace
}  // namespace baeumgil
