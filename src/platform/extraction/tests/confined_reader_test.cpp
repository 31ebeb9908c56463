// Files as strangers send them, read by a real child: what it says, and what it refuses.
#include "platform/extraction/confined_reader.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "platform/documents/archive.h"
#include "platform/documents/hwpx_writer.h"
#include "platform/documents/pdf_writer.h"
#include "platform/documents/tests/sample_document.h"
#include "platform/extraction/extract_here.h"
#include "platform/extraction/joined_lines.h"
#include "tests/fixtures/own_reader.h"

namespace baeumgil {
namespace {

class SentFiles {
 public:
  SentFiles() {
    auto name = (std::filesystem::temp_directory_path() / "extraction-XXXXXX").string();
    folder_ = mkdtemp(name.data());
  }
  ~SentFiles() { std::filesystem::remove_all(folder_); }

  std::string put(std::string const& name, std::string_view bytes) const {
    auto const path = folder_ + "/" + name;
    std::ofstream{path, std::ios::binary} << bytes;
    return path;
  }
  std::string path(std::string const& name) const { return folder_ + "/" + name; }

 private:
  std::string folder_;
};

std::string docx(std::string const& paragraphs) {
  return zip_of({{.name = "[Content_Types].xml", .content = "<Types/>"},
                 {.name = "word/document.xml", .content = "<w:document xmlns:w=\"w\"><w:body>" + paragraphs + "</w:body></w:document>"}});
}

}  // namespace

TEST(confined_reader, reads_text_in_utf8_and_in_cp949) {
  auto const files = SentFiles{};
  auto const read = own_reader();
  EXPECT_EQ(read(files.put("a.txt", "\xEF\xBB\xBF주차장을 나누어 썼다.\n"), ReadableKind::text).text, "주차장을 나누어 썼다.\n");
  EXPECT_EQ(read(files.put("b.txt", "\xC1\xD6\xC2\xF7\xC0\xE5"), ReadableKind::text).text, "주차장");
  EXPECT_EQ(read(files.put("c.txt", "\xC1\xD6\xC2\xF7\xC0"), ReadableKind::text).problem, Unreadable::broken);
}

TEST(confined_reader, reads_the_office_formats_paragraph_by_paragraph) {
  auto const files = SentFiles{};
  auto const read = own_reader();
  auto const letter = sample_letter();
  auto const hwpx = read(files.put("a.hwpx", write_hwpx(letter)), ReadableKind::hwpx);
  ASSERT_FALSE(hwpx.problem);
  EXPECT_GT(hwpx.text.size(), 200U);
  EXPECT_GT(std::ranges::count(hwpx.text, '\n'), 5);
  auto const word =
      read(files.put("a.docx", docx("<w:p><w:r><w:t>결과</w:t><w:tab/><w:t>보고서</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r>"
                                    "<w:t>칸 안의 글</w:t><w:delText>지운 글</w:delText></w:r></w:p></w:tc></w:tr></w:tbl>")),
           ReadableKind::docx);
  EXPECT_EQ(word.text, "결과 보고서\n칸 안의 글\n");
}

TEST(confined_reader, reads_the_words_of_a_pdf) {
  auto const files = SentFiles{};
  auto const path = files.put("a.pdf", write_pdf(sample_letter()));
  auto const flowing = own_reader()(path, ReadableKind::pdf);
  ASSERT_FALSE(flowing.problem);
  EXPECT_GT(flowing.text.size(), 200U);
  EXPECT_FALSE(own_reader()(path, ReadableKind::pdf_lines).problem);
}

TEST(confined_reader, says_why_a_file_cannot_be_read) {
  auto const files = SentFiles{};
  auto const read = own_reader();
  EXPECT_EQ(read(files.put("a.hwpx", "PK\x03\x04 no archive"), ReadableKind::hwpx).problem, Unreadable::broken);
  EXPECT_EQ(read(files.put("b.docx", docx("<w:p>")), ReadableKind::docx).problem, Unreadable::broken);
  EXPECT_EQ(read(files.put("c.pdf", "%PDF-1.7\nnothing"), ReadableKind::pdf).problem, Unreadable::broken);
  EXPECT_EQ(read(files.put("d.jpg", "\xFF\xD8\xFF no picture"), ReadableKind::picture).problem, Unreadable::broken);
  auto const locked = zip_of({{.name = "META-INF/manifest.xml", .content = "<m><odf:encryption-data xmlns:odf=\"o\"/></m>"},
                              {.name = "Contents/section0.xml", .content = "<s/>"}});
  EXPECT_EQ(read(files.put("e.hwpx", locked), ReadableKind::hwpx).problem, Unreadable::encrypted);
  EXPECT_EQ(read(files.path("none.txt"), ReadableKind::text).problem, Unreadable::no_reader);
}

TEST(confined_reader, refuses_a_pdf_with_a_password) {
  auto const files = SentFiles{};
  auto const open = files.put("open.pdf", write_pdf(sample_letter()));
  auto const locked = files.path("locked.pdf");
  auto const command = "qpdf --encrypt secret owner 256 -- '" + open + "' '" + locked + "'";
  ASSERT_EQ(std::system(command.c_str()), 0);
  EXPECT_EQ(own_reader()(locked, ReadableKind::pdf).problem, Unreadable::encrypted);
}

TEST(confined_reader, does_not_unpack_what_says_it_is_huge) {
  auto const files = SentFiles{};
  auto const bomb = docx("<w:p><w:r><w:t>" + std::string(std::size_t{40} << 20U, 'a') + "</w:t></w:r></w:p>");
  EXPECT_LT(bomb.size(), 100'000U);
  EXPECT_EQ(own_reader()(files.put("bomb.docx", bomb), ReadableKind::docx).problem, Unreadable::too_large);
}

TEST(confined_reader, stops_elements_within_elements_without_end) {
  auto const files = SentFiles{};
  auto deep = std::string{};
  for (auto i = 0; i < 100'000; ++i) deep += "<w:tbl>";
  for (auto i = 0; i < 100'000; ++i) deep += "</w:tbl>";
  auto const read = own_reader()(files.put("deep.docx", docx(deep)), ReadableKind::docx);
  EXPECT_TRUE(read.problem || read.text.empty());
}

TEST(joined_lines, join_what_only_wraps) {
  EXPECT_EQ(joined_lines("주차장 열두 곳에 빈자리 알림판을 세우고 처음 석 달은 요금을\n받지 않았다. 상인회가 반대했다.\n\n2. 다음 항목\n"),
            "주차장 열두 곳에 빈자리 알림판을 세우고 처음 석 달은 요금을 받지 않았다. 상인회가 반대했다.\n2. 다음 항목");
  EXPECT_EQ(joined_lines("제목\n- 첫째 항목은 글자가 스물네 개보다 훨씬 많아서 줄이 꽉 찬다\n- 둘째 항목"),
            "제목\n- 첫째 항목은 글자가 스물네 개보다 훨씬 많아서 줄이 꽉 찬다\n- 둘째 항목");
}

TEST(extract_here, would_confine_the_child_and_nothing_else) {
  // The test program itself still opens files for writing: only the child gave that up.
  auto const files = SentFiles{};
  ASSERT_FALSE(own_reader()(files.put("a.txt", "글"), ReadableKind::text).problem);
  EXPECT_TRUE(std::filesystem::exists(files.put("b.txt", "더")));
}

}  // namespace baeumgil
