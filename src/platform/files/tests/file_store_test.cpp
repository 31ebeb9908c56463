#include "platform/files/file_store.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/text.h"

namespace baeumgil {
namespace {

using namespace std::string_literals;

struct Folder {
  std::string path{};
  Folder() : path{(std::filesystem::temp_directory_path() / "file_store_XXXXXX").string()} {
    if (::mkdtemp(path.data()) == nullptr) throw std::runtime_error{"mkdtemp"};
  }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;
  ~Folder() { std::filesystem::remove_all(path); }
};

std::string content_of(std::string const& path) {
  auto text = std::ostringstream{};
  text << std::ifstream{path, std::ios::binary}.rdbuf();
  return text.str();
}

std::string number(std::uint64_t value, int width) {
  auto bytes = std::string{};
  for (int i = 0; i < width; ++i) bytes += static_cast<char>(value >> (8 * i));
  return bytes;
}

// A zip of stored entries, checksums left out: only its names and its first entry are looked at.
std::string zip_of(std::vector<std::pair<std::string, std::string>> const& entries) {
  auto bytes = std::string{};
  auto directory = std::string{};
  for (auto const& [name, content] : entries) {
    auto const size = static_cast<std::uint32_t>(content.size());
    auto const common =
        number(20, 2) + number(0, 12) + number(size, 4) + number(size, 4) + number(static_cast<std::uint32_t>(name.size()), 2);
    directory += "PK\x01\x02" + number(20, 2) + common + number(0, 12) + number(static_cast<std::uint32_t>(bytes.size()), 4) + name;
    bytes += "PK\x03\x04" + common + number(0, 2) + name + content;
  }
  auto const start = static_cast<std::uint32_t>(bytes.size());
  auto const count = static_cast<std::uint32_t>(entries.size());
  return bytes + directory + "PK\x05\x06" + number(0, 4) + number(count, 2) + number(count, 2) +
         number(static_cast<std::uint32_t>(directory.size()), 4) + number(start, 4) + number(0, 2);
}

TEST(file_store, keeps_by_content_and_finds_again) {
  auto const folder = Folder{};
  auto store = FileStore{folder.path};
  auto const stored = store.keep_bytes("%PDF-1.7 보고서", "결과보고서.PDF");
  ASSERT_TRUE(stored);
  EXPECT_EQ(stored->content_type, "application/pdf");
  EXPECT_EQ(stored->file_name, "결과보고서.PDF");
  EXPECT_EQ(stored->digest.size(), 64U);
  auto const path = store.path_of(stored->digest);
  ASSERT_TRUE(path);
  EXPECT_EQ(content_of(*path), "%PDF-1.7 보고서");
  EXPECT_EQ(*path, folder.path + "/" + stored->digest.substr(0, 2) + "/" + stored->digest.substr(2, 2) + "/" + stored->digest);
  EXPECT_EQ(store.keep_bytes("%PDF-1.7 보고서", "a.pdf")->digest, stored->digest);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path + "/incoming"));
}

TEST(file_store, knows_the_digest_of_abc) {
  auto const folder = Folder{};
  EXPECT_EQ(FileStore{folder.path}.keep_bytes("abc", "a.txt")->digest, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(file_store, moves_an_upload_in) {
  auto const folder = Folder{};
  auto store = FileStore{folder.path + "/files"};
  auto const path = folder.path + "/upload";
  std::ofstream{path} << "GIF89a....";
  auto const stored = store.keep({.file_name = "사진.gif", .path = path, .size_bytes = 10});
  ASSERT_TRUE(stored);
  EXPECT_EQ(stored->size_bytes, 10);
  EXPECT_FALSE(std::filesystem::exists(path));
  EXPECT_EQ(content_of(*store.path_of(stored->digest)), "GIF89a....");
}

TEST(file_store, finds_nothing_outside_its_folder) {
  auto const folder = Folder{};
  auto const store = FileStore{folder.path};
  EXPECT_FALSE(store.path_of("../../etc/passwd"));
  EXPECT_FALSE(store.path_of(std::string(64, '/')));
  EXPECT_FALSE(store.path_of(std::string(64, 'a')));
}

TEST(file_store, tells_kinds_by_their_bytes) {
  auto const folder = Folder{};
  auto store = FileStore{folder.path};
  auto const hwp = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 F\0i\0l\0e\0H\0e\0a\0d\0e\0r\0 HWP Document File V5.00"s;
  struct Case {
    std::string bytes, name, type;
  };
  for (auto const& c :
       {Case{"\x89PNG\r\n\x1A\n", "a.png", "image/png"}, Case{"\xFF\xD8\xFF\xE0", "a.jpeg", "image/jpeg"},
        Case{"RIFF1234WEBPVP8 ", "a.webp", "image/webp"}, Case{hwp, "붙임 1.hwp", "application/x-hwp"},
        Case{zip_of({{"mimetype", "application/hwp+zip"}, {"version.xml", ""}}), "a.hwpx", "application/hwp+zip"},
        Case{zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}}), "a.odt", "application/vnd.oasis.opendocument.text"},
        Case{zip_of({{"[Content_Types].xml", ""}, {"xl/workbook.xml", ""}}), "a.xlsx",
             "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
        Case{"이름,부서\n", "a.csv", "text/csv; charset=utf-8"}, Case{"\xC7\xCF\xB3\xB2", "a.txt", "text/plain; charset=euc-kr"}}) {
    auto const stored = store.keep_bytes(c.bytes, c.name);
    ASSERT_TRUE(stored) << c.name << " " << stored.error().fields.front().key;
    EXPECT_EQ(stored->content_type, c.type);
  }
}

TEST(file_store, refuses_what_could_harm_a_reader) {
  auto const folder = Folder{};
  auto store = FileStore{folder.path};
  struct Case {
    std::string bytes, name;
  };
  for (auto const& c :
       {Case{"MZ\x90\0"s, "a.txt"},
        Case{"\x7F"
             "ELF",
             "a.txt"},
        Case{"#!/bin/sh\n", "a.txt"}, Case{" \n<!DOCTYPE html>", "a.txt"}, Case{"\xEF\xBB\xBF<SVG xmlns", "a.csv"},
        Case{"hello <script>", "a.txt"}, Case{zip_of({{"a.exe", ""}}), "a.zip"},
        Case{zip_of({{"[Content_Types].xml", ""}, {"xl/workbook.xml", ""}, {"xl/vbaProject.bin", ""}}), "a.xlsx"},
        Case{zip_of({{"[Content_Types].xml", ""}}), "a.docx"}, Case{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 WordDocument", "a.hwp"},
        Case{"PK\x03\x04 broken", "a.docx"}, Case{"\x01\x02", "a.txt"}}) {
    auto const stored = store.keep_bytes(c.bytes, c.name);
    ASSERT_FALSE(stored) << c.name << " " << hex(c.bytes);
    EXPECT_EQ(stored.error().fields.front().key, "file.type_not_allowed");
  }
  EXPECT_EQ(store.keep_bytes("", "a.txt").error().fields.front().key, "file.empty");
  EXPECT_TRUE(std::filesystem::is_empty(folder.path + "/incoming"));
}

TEST(file_store, refuses_a_name_that_says_something_else) {
  auto const folder = Folder{};
  auto store = FileStore{folder.path};
  for (auto const* name : {"a.png", "a", "a.pdf.exe", "a.html"})
    EXPECT_EQ(store.keep_bytes("%PDF-1.4", name).error().fields.front().key, "file.not_what_its_name_says") << name;
  EXPECT_FALSE(store.keep_bytes("plain", "a.html"));
}

TEST(file_store, makes_names_safe_to_show) {
  auto const folder = Folder{};
  auto store = FileStore{folder.path};
  EXPECT_EQ(store.keep_bytes("x", "C:\\문서\\..\\비밀.txt")->file_name, "비밀.txt");
  EXPECT_EQ(store.keep_bytes("x", "../../etc/a\r\nb.txt")->file_name, "ab.txt");
  EXPECT_EQ(store.keep_bytes("x", "\u202Efdp.txt")->file_name, "fdp.txt");
  auto const named = store.keep_bytes("x", std::string(500, 'a') + ".txt")->file_name;
  EXPECT_LE(character_count(named), 140U);
  EXPECT_TRUE(named.ends_with(".txt"));
}

}  // namespace
}  // namespace baeumgil
