// The whole book as files, with every chapter, chart and map and a photo: its HWPX held against the words of real files, its PDF against
// what readers of a PDF go by.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "features/yearbook/tests/city.h"
#include "features/yearbook/yearbook.h"
#include "features/yearbook/yearbook_document.h"
#include "platform/db/database.h"
#include "platform/documents/archive.h"
#include "platform/documents/documents.h"
#include "platform/documents/hwpx_writer.h"
#include "platform/documents/pdf_writer.h"
#include "platform/documents/tests/hwpx_vocabulary.h"
#include "platform/documents/tests/run_tool.h"
#include "platform/documents/tests/sample_document.h"
#include "platform/html/locale.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

Document whole_book(Language language) {
  auto const& actor = city().actor;
  auto const book = TestProgram::instance().db().read(actor, [&](Tx& tx) { return read_yearbook(tx, actor, {.year = 2026}); });
  auto greeting = ChapterText{.body = "함께 배우고 함께 바꾼 한 해였습니다.", .photo = sample_png(), .photo_caption = "성과 공유회"};
  return to_document({.book = book, .institution = "셈할 시", .words = {{Chapter::greeting, std::move(greeting)}}}, Locale::embedded(),
                     language);
}

Document const& korean_book() {
  static auto const book = whole_book(Language::ko);
  return book;
}

std::vector<Heading> headings_of(Document const& document) {
  auto found = std::vector<Heading>{};
  for (auto const& block : document.blocks)
    if (auto const* heading = std::get_if<Heading>(&block)) found.push_back(*heading);
  return found;
}

template <class Kind>
std::size_t count_of(Document const& document) {
  return static_cast<std::size_t>(
      std::ranges::count_if(document.blocks, [](Block const& block) { return std::holds_alternative<Kind>(block); }));
}

std::size_t times(std::string_view text, std::string_view part) {
  auto found = std::size_t{0};
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

// The text of each page, the first being page 1.
std::vector<std::string> pages_of(std::string const& path) {
  auto const text = output_of("pdftotext -layout " + path + " -");
  auto pages = std::vector<std::string>{};
  for (auto const page : split(text, '\f')) pages.emplace_back(page);
  if (!pages.empty() && trimmed(pages.back()).empty()) pages.pop_back();
  return pages;
}

// What the bookmarks are called and which page each opens, of the description qpdf gives: a page is said before what hangs below its
// bookmark, a title after that.
std::multimap<std::string, int> bookmarks_of(std::string const& path) {
  auto const json = output_of("qpdf --json --json-key=outlines " + path);
  auto found = std::multimap<std::string, int>{};
  auto open = std::vector<int>{};
  for (auto const line : split(json, '\n')) {
    auto const text = std::string{trimmed(line)};
    if (text.starts_with("\"destpageposfrom1\": ")) open.push_back(std::stoi(text.substr(20)));
    if (!text.starts_with("\"title\": \"") || open.empty()) continue;
    found.emplace(text.substr(10, text.rfind('"') - 10), open.back());
    open.pop_back();
  }
  return found;
}

TEST(book_files, have_every_chapter_chart_map_and_photo_to_be_held_against) {
  auto chapters = 0;
  for (auto const& heading : headings_of(korean_book())) chapters += heading.level == 1 ? 1 : 0;
  EXPECT_EQ(chapters, 15);
  EXPECT_GE(count_of<Chart>(korean_book()), 5U) << "the funnel, the maps, fields, departments and grades";
  EXPECT_GE(count_of<Table>(korean_book()), 15U);
  EXPECT_EQ(count_of<Photo>(korean_book()), 1U);
  EXPECT_EQ(count_of<KeyFigures>(korean_book()), 2U);
}

TEST(book_files, use_no_word_of_hwpx_that_a_real_file_does_not) {
  for (auto const language : {Language::ko, Language::en}) {
    auto const parts = unzip(write_hwpx(whole_book(language)));
    ASSERT_TRUE(parts);
    EXPECT_EQ(vocabulary_differences(*parts), std::vector<std::string>{});
    EXPECT_EQ(broken_references(*parts), std::vector<std::string>{});
  }
}

TEST(book_files, have_each_table_picture_and_heading_in_the_hwpx) {
  auto const parts = unzip(write_hwpx(korean_book()));
  ASSERT_TRUE(parts);
  auto section = std::string{};
  auto pictures = std::size_t{0};
  for (auto const& part : *parts) {
    if (part.name.starts_with("Contents/section")) section += part.content;
    pictures += part.name.starts_with("BinData/") ? 1 : 0;
  }
  EXPECT_EQ(pictures, count_of<Chart>(korean_book()) + count_of<Photo>(korean_book()));
  EXPECT_GE(times(section, "<hp:tbl "), count_of<Table>(korean_book()));
  EXPECT_EQ(times(section, "<hp:pic "), pictures);
}

class book_pdf : public testing::Test {
 protected:
  static std::string const& path() {
    static auto const file = WrittenFile{write_pdf(korean_book()), "whole-book.pdf"};
    static auto const at = file.path();
    return at;
  }
};

TEST_F(book_pdf, checks_clean_and_says_what_it_is) {
  EXPECT_NE(output_of("qpdf --check " + path()).find("No syntax or stream encoding errors found"), std::string::npos);
  auto const facts = output_of("pdfinfo " + path());
  EXPECT_NE(facts.find("2026년 우수정책 벤치마킹 성과보고서"), std::string::npos) << facts;
  EXPECT_NE(facts.find("Tagged:          yes"), std::string::npos) << facts;
  EXPECT_NE(facts.find("셈할 시"), std::string::npos) << facts;
}

TEST_F(book_pdf, embeds_every_font) {
  auto const fonts = output_of("pdffonts " + path());
  auto count = 0;
  for (auto const line : split(fonts, '\n')) {
    if (line.find("CID") == std::string_view::npos) continue;
    ++count;
    EXPECT_NE(line.find("yes yes yes"), std::string_view::npos) << "embedded, a subset and readable: " << line;
    EXPECT_NE(line.find("PretendardGOV"), std::string_view::npos) << "one of ours: " << line;
  }
  EXPECT_GE(count, 2);
  EXPECT_EQ(times(fonts, "Type 3"), 0U);
}

TEST_F(book_pdf, tags_what_it_shows_and_says_every_picture_in_words) {
  auto const tree = output_of("pdfinfo -struct " + path());
  auto levels = std::map<int, std::size_t>{};
  for (auto const& heading : headings_of(korean_book())) ++levels[heading.level];
  EXPECT_EQ(times(tree, "H2"), levels[2]);
  EXPECT_EQ(times(tree, "Figure"), count_of<Chart>(korean_book()) + count_of<Photo>(korean_book()));
  for (auto const* tag : {"H1", "TOC", "TOCI", "Table", "Caption", "TR", "TH", "TD", "LBody"}) EXPECT_GE(times(tree, tag), 1U) << tag;
  auto const whole = output_of("qpdf --qdf --object-streams=disable " + path() + " -");
  EXPECT_EQ(times(whole, "/Alt "), times(tree, "Figure"));
}

TEST_F(book_pdf, opens_at_every_heading_from_its_bookmarks) {
  auto const pages = heading_pages(korean_book());
  auto const headings = headings_of(korean_book());
  auto const bookmarks = bookmarks_of(path());
  ASSERT_EQ(pages.size(), headings.size());
  auto expected = std::multimap<std::string, int>{};
  for (auto i = std::size_t{0}; i < headings.size(); ++i) expected.emplace(headings[i].text, pages[i]);
  EXPECT_EQ(bookmarks, expected);
}

TEST_F(book_pdf, numbers_every_page_but_the_cover) {
  auto const pages = pages_of(path());
  ASSERT_EQ(pages.size(), static_cast<std::size_t>(page_count(korean_book())));
  for (auto i = std::size_t{0}; i < pages.size(); ++i) {
    auto last = std::string{trimmed(pages[i])};
    last = last.substr(last.rfind('\n') + 1);
    std::erase(last, ' ');
    EXPECT_EQ(last == "-" + std::to_string(i + 1) + "-", i > 0) << "page " << i + 1 << " ends with " << last;
  }
}

// A page that holds a few lines of what came before is a page wasted; the last of a chapter may.
TEST_F(book_pdf, leaves_no_page_without_anything_on_it) {
  auto const pages = pages_of(path());
  for (auto i = std::size_t{1}; i < pages.size(); ++i) EXPECT_GT(character_count(trimmed(pages[i])), 60U) << "page " << i + 1 << pages[i];
}

}  // namespace
}  // namespace baeumgil
