#include "platform/files/text_lines.h"

#include <zlib.h>

#include <algorithm>

namespace baeumgil {

namespace {

constexpr std::size_t kBuffer = 1 << 18;

}  // namespace

TextLines::TextLines(std::string const& path) : path_{path}, file_{gzopen(path.c_str(), "rb")}, buffer_(kBuffer) {
  if (file_ == nullptr) throw TextFileFault{path + ": cannot be opened"};
}

TextLines::~TextLines() { gzclose(static_cast<gzFile>(file_)); }

bool TextLines::fill() {
  auto const count = gzread(static_cast<gzFile>(file_), buffer_.data(), static_cast<unsigned>(buffer_.size()));
  if (count < 0) throw TextFileFault{path_ + ": cannot be read"};
  at_ = 0;
  end_ = static_cast<std::size_t>(count);
  return count > 0;
}

bool TextLines::next(std::string& line) {
  line.clear();
  auto is_any = false;
  while (at_ < end_ || fill()) {
    is_any = true;
    auto const* const start = buffer_.data() + at_;
    auto const* const end = start + (end_ - at_);
    auto const* const stop = std::find(start, end, '\n');
    line.append(start, stop);
    at_ = static_cast<std::size_t>(stop - buffer_.data()) + 1;
    if (stop != end) break;
    at_ = end_;
  }
  if (is_first_ && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
  is_first_ = false;
  if (line.ends_with('\r')) line.pop_back();
  return is_any;
}

}  // namespace baeumgil
