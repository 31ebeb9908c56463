#include "platform/documents/hwpx_writer.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "platform/documents/archive.h"
#include "platform/documents/documents.h"
#include "platform/documents/pdf_writer.h"
#include "platform/documents/tests/hwpx_vocabulary.h"
#include "platform/documents/tests/sample_document.h"

namespace baeumgil {
namespace {

std::vector<ArchiveEntry> parts_of(Document const& document) {
  auto entries = unzip(write_hwpx(document));
  return entries ? *entries : std::vector<ArchiveEntry>{};
}

std::string part(std::vector<ArchiveEntry> const& entries, std::string_view name) {
  auto const found = std::ranges::find(entries, name, &ArchiveEntry::name);
  return found == entries.end() ? std::string{} : found->content;
}

bool has(std::string const& text, std::string_view wanted) { return text.find(wanted) != std::string::npos; }

std::vector<std::string> without(std::vector<std::string> differences, std::string_view known) {
  std::erase(differences, known);
  return differences;
}

TEST(hwpx_writer, uses_no_word_a_real_file_does_not) {
  // None of the real files has a page turned on its side.
  EXPECT_EQ(without(vocabulary_differences(parts_of(sample_book(2))), "word paragraph:pagePr@landscape=NARROWLY"),
            std::vector<std::string>{});
  EXPECT_EQ(vocabulary_differences(parts_of(sample_letter())), std::vector<std::string>{});
}

TEST(hwpx_writer, points_nowhere_that_is_not_there) {
  EXPECT_EQ(broken_references(parts_of(sample_book(3))), std::vector<std::string>{});
  EXPECT_EQ(broken_references(parts_of(sample_letter())), std::vector<std::string>{});
}

// The check itself sees what it is for.
TEST(hwpx_writer, would_be_told_of_a_strange_element_and_a_dangling_reference) {
  auto entries = parts_of(sample_letter());
  for (auto& entry : entries)
    if (entry.name == "Contents/section0.xml") {
      auto const at = entry.content.rfind("</hs:sec>");
      entry.content.insert(at,
                           "<hp:q/><hp:p id=\"1\" paraPrIDRef=\"999\" styleIDRef=\"1\" pageBreak=\"0\" columnBreak=\"0\" merged=\"0\"/>");
    }
  auto const differences = vocabulary_differences(entries);
  EXPECT_NE(std::ranges::find(differences, "element paragraph:q"), differences.end());
  auto const broken = broken_references(entries);
  EXPECT_NE(std::ranges::find(broken, "paraPrIDRef=999"), broken.end());
}

TEST(hwpx_writer, begins_with_its_kind_uncompressed) {
  auto const bytes = write_hwpx(sample_letter());
  EXPECT_EQ(bytes.substr(30, 8), "mimetype");
  EXPECT_EQ(bytes.substr(38, 19), "application/hwp+zip");
}

TEST(hwpx_writer, gives_the_same_bytes_for_the_same_document) { EXPECT_EQ(write_hwpx(sample_book(2)), write_hwpx(sample_book(2))); }

TEST(hwpx_writer, carries_gist_and_keywords_where_machines_look) {
  auto const content = part(parts_of(sample_book(1)), "Contents/content.hpf");
  EXPECT_TRUE(has(content, "<opf:meta name=\"description\" content=\"text\">한 해 동안 배운"));
  EXPECT_TRUE(has(content, "<opf:meta name=\"keyword\" content=\"text\">벤치마킹, 우수사례, 시책 도입</opf:meta>"));
}

TEST(hwpx_writer, says_the_pages_of_the_pdf_in_its_contents) {
  auto const book = sample_book(3);
  auto const pages = heading_pages(book);
  auto const section = part(parts_of(book), "Contents/section0.xml");
  for (auto chapter = std::size_t{0}; chapter < 3; ++chapter) {
    auto const title = std::to_string(chapter + 1) + ". 분야별 성과 " + std::to_string(chapter + 1);
    auto const at = section.find("<hp:t>" + title + "<hp:tab");
    ASSERT_NE(at, std::string::npos);
    EXPECT_EQ(section.substr(section.find("/>", at) + 2, std::to_string(pages[chapter * 3]).size()), std::to_string(pages[chapter * 3]));
  }
}

TEST(hwpx_writer, lets_chapters_share_a_page_as_the_pdf_does) {
  auto document = Document{.title = "장", .author = "예시시", .chapters_share_pages = true};
  document.blocks = {Contents{.title = "차례"}, Heading{.text = "1. 앞"}, Paragraph{.text = "한 줄"}, Heading{.text = "2. 뒤"}};
  auto const section = part(parts_of(document), "Contents/section0.xml");
  auto const breaks_at = [&](std::string_view title) {
    auto const at = section.rfind("<hp:t>" + std::string{title} + "</hp:t>");
    auto const begin = section.rfind("<hp:p ", at);
    return section.substr(begin, at - begin).find("pageBreak=\"1\"") != std::string::npos;
  };
  EXPECT_TRUE(breaks_at("1. 앞"));
  EXPECT_FALSE(breaks_at("2. 뒤"));
}

TEST(hwpx_writer, puts_each_section_and_picture_into_the_manifest) {
  auto const entries = parts_of(sample_book(1));
  auto const content = part(entries, "Contents/content.hpf");
  for (auto const* name : {"Contents/section0.xml", "Contents/section1.xml", "BinData/image1.png", "BinData/image2.png"}) {
    EXPECT_FALSE(part(entries, name).empty()) << name;
    EXPECT_TRUE(has(content, name)) << name;
  }
}

TEST(hwpx_writer, escapes_what_xml_would_read) {
  auto document = Document{.title = "A & B <c>", .author = "\"예시\""};
  document.blocks = {Paragraph{.text = "1 < 2 & \x01 3\n둘째 줄"}};
  auto const section = part(parts_of(document), "Contents/section0.xml");
  EXPECT_TRUE(has(section, "1 &lt; 2 &amp;  3<hp:lineBreak/>둘째 줄"));
}

TEST(hwpx_fields, lists_and_fills_the_named_ones_and_leaves_the_rest) {
  auto const letter = write_hwpx(sample_letter());
  auto const fields = list_fields(letter);
  ASSERT_TRUE(fields);
  EXPECT_EQ(fields->at("수신"), "견본시장(교통정책과장)");
  EXPECT_EQ(fields->at("담당자"), "");
  auto const filled = fill_fields(letter, {{"수신", "다른시장"}, {"담당자", "박예시 & <동료>\n031-000-0000"}, {"없는 이름", "x"}});
  ASSERT_TRUE(filled);
  auto const after = list_fields(*filled);
  ASSERT_TRUE(after);
  EXPECT_EQ(after->at("수신"), "다른시장");
  EXPECT_EQ(after->at("담당자"), "박예시 & <동료>\n031-000-0000");
  EXPECT_EQ(after->at("방문일시"), "방문일시: 2026. 8. 19.(수) 14:00");
  EXPECT_EQ(vocabulary_differences(*unzip(*filled)), std::vector<std::string>{});
  auto const before = *unzip(letter);
  auto const now = *unzip(*filled);
  ASSERT_EQ(before.size(), now.size());
  for (auto i = std::size_t{0}; i < before.size(); ++i) {
    EXPECT_EQ(before[i].name, now[i].name);
    if (before[i].name == "Contents/section0.xml") continue;
    EXPECT_EQ(before[i].content, now[i].content) << before[i].name;
  }
}

// An office wrote the text in several runs and kept its line layout.
TEST(hwpx_fields, joins_a_field_cut_into_runs_and_drops_its_old_line_layout) {
  auto entries = *unzip(write_hwpx(sample_letter()));
  for (auto& entry : entries) {
    if (entry.name != "Contents/section0.xml") continue;
    auto const at = entry.content.find("<hp:t>견본시장(교통정책과장)</hp:t></hp:run>");
    ASSERT_NE(at, std::string::npos);
    entry.content.replace(at, std::string{"<hp:t>견본시장(교통정책과장)</hp:t></hp:run>"}.size(),
                          "<hp:t>견본</hp:t></hp:run><hp:run charPrIDRef=\"0\"><hp:t>시장</hp:t></hp:run>");
    auto const end = entry.content.find("</hp:p>", at);
    entry.content.insert(end, "<hp:linesegarray><hp:lineseg textpos=\"0\"/></hp:linesegarray>");
  }
  auto const filled = fill_fields(zip_of(entries), {{"수신", "새 시장"}});
  ASSERT_TRUE(filled);
  auto const section = part(*unzip(*filled), "Contents/section0.xml");
  EXPECT_EQ(list_fields(*filled)->at("수신"), "새 시장");
  EXPECT_FALSE(has(section, "linesegarray"));
  EXPECT_FALSE(has(section, "견본"));
}

TEST(hwpx_fields, refuses_what_is_no_hwpx) {
  EXPECT_EQ(fill_fields("not a zip", {}).error().kind, Kind::invalid);
  EXPECT_EQ(fill_fields(zip_of({{.name = "a.txt", .content = "x"}}), {}).error().kind, Kind::invalid);
  EXPECT_EQ(list_fields(write_hwpx(sample_letter()).substr(0, 400)).error().kind, Kind::invalid);
}

}  // namespace
}  // namespace baeumgil
