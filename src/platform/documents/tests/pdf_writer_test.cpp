#include "platform/documents/pdf_writer.h"

#include <gtest/gtest.h>

#include "platform/documents/documents.h"
#include "platform/documents/look.h"
#include "platform/documents/tests/run_tool.h"
#include "platform/documents/tests/sample_document.h"

namespace baeumgil {
namespace {

std::string pdf_text(std::string const& path) { return output_of("pdftotext -layout " + path + " -"); }
bool contains(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

int count(std::string const& text, std::string_view part) {
  auto found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(pdf_writer, writes_a_file_that_checks_clean) {
  auto const file = WrittenFile{write_pdf(sample_book(3)), "book.pdf"};
  auto const report = output_of("qpdf --check " + file.path());
  EXPECT_TRUE(contains(report, "No syntax or stream encoding errors found")) << report;
}

TEST(pdf_writer, gives_the_same_bytes_for_the_same_document) { EXPECT_EQ(write_pdf(sample_book(2)), write_pdf(sample_book(2))); }

TEST(pdf_writer, embeds_every_font_as_subset_of_our_own) {
  auto const file = WrittenFile{write_pdf(sample_book(1)), "fonts.pdf"};
  auto const fonts = output_of("pdffonts " + file.path());
  EXPECT_TRUE(contains(fonts, "PretendardGOV-Regular")) << fonts;
  EXPECT_TRUE(contains(fonts, "PretendardGOV-Bold")) << fonts;
  EXPECT_TRUE(contains(fonts, "CID Type 0C"));
  EXPECT_FALSE(contains(fonts, "Type 3"));
  EXPECT_EQ(count(fonts, "yes yes yes"), count(fonts, "CID Type 0C")) << fonts;
}

TEST(pdf_writer, says_title_language_gist_and_keywords) {
  auto const file = WrittenFile{write_pdf(sample_book(1)), "facts.pdf"};
  auto const facts = output_of("pdfinfo " + file.path());
  EXPECT_TRUE(contains(facts, "2026 우수정책 벤치마킹 성과보고서 (예시)"));
  EXPECT_TRUE(contains(facts, "한 해 동안 배운 우수사례"));
  EXPECT_TRUE(contains(facts, "벤치마킹, 우수사례, 시책 도입"));
  EXPECT_TRUE(contains(facts, "Tagged:          yes")) << facts;
  auto const meta = output_of("pdfinfo -meta " + file.path());
  EXPECT_TRUE(contains(meta, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">한 해 동안"));
  EXPECT_TRUE(contains(meta, "<rdf:li>우수사례</rdf:li>"));
  EXPECT_TRUE(contains(meta, "ko-KR"));
}

TEST(pdf_writer, tags_headings_lists_tables_and_pictures) {
  auto const file = WrittenFile{write_pdf(sample_book(1)), "tags.pdf"};
  auto const tree = output_of("pdfinfo -struct-text " + file.path());
  for (auto const* part : {"Document", "H1", "H2", "H3", "TOC", "TOCI", "LBody", "Table", "Caption", "TR", "TH", "TD", "Figure"})
    EXPECT_TRUE(contains(tree, part)) << part;
  EXPECT_TRUE(contains(output_of("qpdf --json " + file.path()), "교통 18건, 복지 12건"));
  auto const whole = output_of("qpdf --qdf --object-streams=disable " + file.path() + " -");
  EXPECT_EQ(count(whole, "/Alt "), 2);
  EXPECT_TRUE(contains(whole, "/Scope /Column"));
  EXPECT_TRUE(contains(whole, "/Artifact BMC"));
  EXPECT_TRUE(contains(whole, "/Lang"));
}

// The page a contents line names is the page its chapter begins on.
TEST(pdf_writer, numbers_the_contents_as_the_pages_are) {
  auto const book = sample_book(4);
  auto const pages = heading_pages(book);
  auto const file = WrittenFile{write_pdf(book), "contents.pdf"};
  ASSERT_EQ(pages.size(), 12U);
  auto const contents = output_of("pdftotext -layout -f 2 -l 2 " + file.path() + " -");
  for (auto chapter = 0; chapter < 4; ++chapter) {
    auto const page = pages[static_cast<std::size_t>(chapter) * 3];
    auto const title = std::to_string(chapter + 1) + ". 분야별 성과 " + std::to_string(chapter + 1);
    auto const range = " -f " + std::to_string(page) + " -l " + std::to_string(page) + " ";
    EXPECT_TRUE(contains(output_of("pdftotext -layout" + range + file.path() + " -"), title)) << title;
    auto const line = contents.substr(contents.find(title), contents.find('\n', contents.find(title)) - contents.find(title));
    EXPECT_TRUE(line.ends_with(" " + std::to_string(page))) << line;
  }
}

Document short_chapters(bool share) {
  auto document = Document{.title = "짧은 장", .author = "예시시", .chapters_share_pages = share};
  document.blocks = {Contents{.title = "차례"}};
  for (auto chapter = 1; chapter <= 3; ++chapter) {
    document.blocks.push_back(Heading{.text = std::to_string(chapter) + ". 짧은 장"});
    document.blocks.push_back(Paragraph{.text = "한 줄."});
  }
  return document;
}

TEST(pdf_writer, lets_short_chapters_share_a_page_where_the_document_says_so) {
  EXPECT_EQ(heading_pages(short_chapters(false)), (std::vector<int>{2, 3, 4}));
  EXPECT_EQ(heading_pages(short_chapters(true)), (std::vector<int>{2, 2, 2})) << "never on the page of the contents";
  auto const places = heading_places(short_chapters(true));
  EXPECT_TRUE(places[0].begins_page);
  EXPECT_FALSE(places[1].begins_page);
  auto full = short_chapters(true);
  auto text = std::string{};
  for (auto i = 0; i < 34; ++i) text += "줄이 있다.\n";
  full.blocks.insert(full.blocks.begin() + 3, Paragraph{.text = text});
  EXPECT_EQ(heading_pages(full), (std::vector<int>{2, 3, 3})) << "most of the page is written on";
}

TEST(pdf_writer, draws_contents_together_that_are_a_little_too_long_for_their_page) {
  auto document = Document{.title = "차례", .author = "예시시"};
  document.blocks = {Contents{.title = "차례"}};
  for (auto i = 1; i <= 39; ++i) document.blocks.push_back(Heading{.level = 2, .text = "절 " + std::to_string(i)});
  auto const fits = contents_squeeze(document);
  document.blocks.insert(document.blocks.end(), 5, Heading{.level = 2, .text = "하나 더"});
  EXPECT_EQ(fits, 1);
  EXPECT_LT(contents_squeeze(document), 1);
  auto const file = WrittenFile{write_pdf(document), "squeezed.pdf"};
  EXPECT_TRUE(contains(output_of("pdftotext -layout -f 1 -l 1 " + file.path() + " -"), "하나 더"));
}

// A heading at the foot of a page goes with the small table it names; the last row of a long one is not left alone.
TEST(pdf_writer, keeps_a_small_table_whole_and_with_its_heading) {
  for (auto lines = 20; lines < 40; ++lines) {
    auto document = Document{.title = "작은 표", .author = "예시시"};
    auto text = std::string{};
    for (auto i = 0; i < lines; ++i) text += "줄\n";
    auto table = Table{.widths = {1, 1}, .head_rows = 1};
    table.rows.push_back({{.text = "이름", .is_head = true}, {.text = "값", .is_head = true}});
    for (auto i = 1; i <= 6; ++i) table.rows.push_back({{.text = "행" + std::to_string(i) + "번"}, {.text = "값"}});
    document.blocks = {Paragraph{.text = text}, Heading{.level = 2, .text = "표의 제목"}, table};
    auto const file = WrittenFile{write_pdf(document), "small.pdf"};
    auto const page = std::to_string(heading_pages(document).front());
    auto const shown = output_of("pdftotext -layout -f " + page + " -l " + page + " " + file.path() + " -");
    EXPECT_TRUE(contains(shown, "행1번") && contains(shown, "행6번")) << lines << shown;
  }
}

TEST(pdf_writer, repeats_the_head_of_a_table_on_each_of_its_pages) {
  auto const file = WrittenFile{write_pdf(sample_book(1)), "head.pdf"};
  auto const text = pdf_text(file.path());
  EXPECT_GE(count(text, "연번"), 2);
  EXPECT_EQ(count(text, "예시시 도시재생과 60"), 1);
}

TEST(pdf_writer, breaks_lines_between_words_only) {
  auto document = Document{.title = "줄", .author = "예시시"};
  auto text = std::string{};
  for (auto i = 0; i < 40; ++i) text += "환경·탄소중립을 실천하는 ";
  document.blocks = {Paragraph{.text = text}};
  auto const file = WrittenFile{write_pdf(document), "lines.pdf"};
  auto const shown = output_of("pdftotext -raw " + file.path() + " -");
  EXPECT_EQ(count(shown, "환경·탄소중립을"), 40) << shown;
}

TEST(pdf_writer, goes_on_with_a_row_taller_than_a_page) {
  auto document = Document{.title = "긴 칸", .author = "예시시"};
  auto text = std::string{};
  for (auto i = 1; i <= 150; ++i) text += "줄 " + std::to_string(i) + "번\n";
  document.blocks = {Table{.caption = "긴 표", .widths = {1, 3}, .rows = {{{.text = "이름"}, {.text = text}}}}};
  auto const file = WrittenFile{write_pdf(document), "long.pdf"};
  auto const shown = pdf_text(file.path());
  for (auto i = 1; i <= 150; ++i) EXPECT_EQ(count(shown, "줄 " + std::to_string(i) + "번"), 1) << i;
}

TEST(pdf_writer, keeps_a_group_of_rows_taller_than_a_page_readable) {
  auto document = Document{.title = "묶음", .author = "예시시"};
  auto table = Table{.caption = "묶음", .widths = {1, 3}};
  for (auto i = 0; i < 90; ++i) {
    table.rows.emplace_back();
    if (i == 0) table.rows.back().push_back({.text = "모두", .row_span = 90});
    table.rows.back().push_back({.text = "행 " + std::to_string(i + 1) + "번"});
  }
  document.blocks = {table};
  auto const file = WrittenFile{write_pdf(document), "group.pdf"};
  auto const shown = pdf_text(file.path());
  EXPECT_EQ(count(shown, "번"), 90);
  EXPECT_EQ(count(output_of("pdfinfo " + file.path()), "Pages:           1"), 0);
}

TEST(pdf_writer, turns_the_page_for_a_landscape_section) {
  auto const file = WrittenFile{write_pdf(sample_book(1)), "turned.pdf"};
  auto const sizes = output_of("pdfinfo -f 1 -l 99 " + file.path());
  EXPECT_TRUE(contains(sizes, "841.89 x 595.276"));
  EXPECT_TRUE(contains(sizes, "595.276 x 841.89"));
}

TEST(documents, refuses_what_is_too_large) {
  auto document = Document{};
  document.blocks.assign(kMaxDocumentBlocks + 1, Paragraph{.text = "x"});
  auto const refused = write_document(document, DocumentFormat::pdf);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, Kind::too_large);
}

TEST(documents, marks_official_points_by_depth) {
  EXPECT_EQ(official_mark(0, 2), "2.");
  EXPECT_EQ(official_mark(1, 3), "다.");
  EXPECT_EQ(official_mark(2, 1), "1)");
  EXPECT_EQ(official_mark(3, 2), "나)");
  EXPECT_EQ(official_mark(4, 1), "(1)");
  EXPECT_EQ(official_mark(5, 1), "(가)");
  EXPECT_EQ(official_mark(6, 1), "①");
  EXPECT_EQ(official_mark(7, 1), "㉮");
}

}  // namespace
}  // namespace baeumgil
