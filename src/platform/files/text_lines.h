#pragma once
// Reads a text file line by line, plain or gzipped. Lines may be of any length and hold any bytes.

#include <stdexcept>
#include <string>
#include <vector>

namespace baeumgil {

struct TextFileFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class TextLines {
 public:
  explicit TextLines(std::string const& path);
  ~TextLines();
  TextLines(TextLines const&) = delete;
  TextLines& operator=(TextLines const&) = delete;

  bool next(std::string& line);  // without its end, be that LF or CR LF; without the byte order mark of the file

 private:
  bool fill();

  std::string path_;
  void* file_;
  std::vector<char> buffer_;
  std::size_t at_{0};
  std::size_t end_{0};
  bool is_first_{true};
};

}  // namespace baeumgil
