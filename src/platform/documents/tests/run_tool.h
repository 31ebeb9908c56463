#pragma once
// Looks at a written file with the tools readers of that format use.

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace baeumgil {

// Bytes as a file with a name, as long as this lives.
class WrittenFile {
 public:
  WrittenFile(std::string_view bytes, std::string const& name) {
    path_ = std::filesystem::temp_directory_path() / ("baeumgil-" + std::to_string(::getpid()) + "-" + name);
    std::ofstream{path_, std::ios::binary} << bytes;
  }
  ~WrittenFile() { std::filesystem::remove(path_); }
  WrittenFile(WrittenFile const&) = delete;
  WrittenFile& operator=(WrittenFile const&) = delete;
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_{};
};

// What a command prints, errors included; the test fails when the command does.
inline std::string output_of(std::string const& command) {
  auto output = std::string{};
  auto* const pipe = ::popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return {};
  char piece[4096];
  for (auto count = std::size_t{0}; (count = std::fread(piece, 1, sizeof piece, pipe)) > 0;) output.append(piece, count);
  EXPECT_EQ(::pclose(pipe), 0) << command << "\n" << output;
  return output;
}

}  // namespace baeumgil
