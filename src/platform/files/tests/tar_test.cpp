#include "platform/files/tar.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace baeumgil {
namespace {

struct TarFolder {
  std::string path{(std::filesystem::temp_directory_path() / "baeumgil-tar-XXXXXX").string()};
  TarFolder() { EXPECT_NE(mkdtemp(path.data()), nullptr); }
  ~TarFolder() { std::filesystem::remove_all(path); }
  std::string operator/(std::string const& name) const { return path + "/" + name; }
};

std::string content_at(std::string const& path) {
  auto text = std::ostringstream{};
  text << std::ifstream{path}.rdbuf();
  return std::move(text).str();
}

void write_archive(std::string const& path, std::string_view content) {
  auto writer = TarWriter{path};
  writer.add_text("about.txt", "hello");
  writer.add_text("files/ab/content", content);
  writer.finish();
}

TEST(archive, gives_back_what_was_put_in) {
  auto const folder = TarFolder{};
  for (auto const size : {0, 1, 511, 512, 513, 700'000}) {
    auto const content = std::string(static_cast<std::size_t>(size), 'x');
    auto const name = folder / std::to_string(size);
    write_archive(name, content);
    auto reader = TarReader{name};
    auto entry = TarEntry{};
    ASSERT_TRUE(reader.next(entry));
    EXPECT_EQ(entry.name, "about.txt");
    ASSERT_TRUE(reader.next(entry)) << "content that was not read is skipped";
    EXPECT_EQ(entry.size_bytes, size);
    reader.write_to(name + ".out");
    EXPECT_EQ(content_at(name + ".out"), content);
    EXPECT_EQ(reader.digest(), digest_of_file(name + ".out"));
    EXPECT_FALSE(reader.next(entry));
  }
}

TEST(archive, never_overwrites) {
  auto const folder = TarFolder{};
  write_archive(folder / "a.tar", "x");
  EXPECT_THROW(TarWriter{folder / "a.tar"}, ArchiveFault);
}

TEST(archive, refuses_names_that_leave_the_folder) {
  auto const folder = TarFolder{};
  auto writer = TarWriter{folder / "a.tar"};
  for (auto const* name : {"", "/etc/passwd", "../x", "a/../../x"}) EXPECT_THROW(writer.add_text(name, "x"), ArchiveFault) << name;
  EXPECT_THROW(writer.add_text(std::string(101, 'n'), "x"), ArchiveFault);
}

TEST(archive, notices_damage_and_a_missing_end) {
  auto const folder = TarFolder{};
  write_archive(folder / "a.tar", "content");
  auto bytes = content_at(folder / "a.tar");
  std::ofstream{folder / "short.tar"} << bytes.substr(0, 1100);
  bytes[3] = '!';
  std::ofstream{folder / "damaged.tar"} << bytes;
  auto entry = TarEntry{};
  EXPECT_THROW(TarReader{folder / "damaged.tar"}.next(entry), ArchiveFault);
  auto reader = TarReader{folder / "short.tar"};
  EXPECT_TRUE(reader.next(entry));
  EXPECT_THROW(reader.next(entry), ArchiveFault);
}

}  // namespace
}  // namespace baeumgil
