#include "platform/web/compression.h"

#include <zlib.h>

#include <stdexcept>

#include "base/text.h"

namespace baeumgil {
namespace {

constexpr int kFastest = 1;
constexpr int kGzipWindow = 15 + 16;  // the largest window, in gzip's own format
constexpr int kMemory = 8;

// One per thread: setting up a stream costs as much as compressing a small page.
class Deflater {
 public:
  Deflater() {
    if (deflateInit2(&stream_, kFastest, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
      throw std::runtime_error{"compression could not be set up"};
  }
  ~Deflater() { deflateEnd(&stream_); }
  Deflater(Deflater const&) = delete;
  Deflater& operator=(Deflater const&) = delete;

  std::string compress(std::string_view text) {
    deflateReset(&stream_);
    auto output = std::string(deflateBound(&stream_, text.size()), '\0');
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream_.avail_in = static_cast<uInt>(text.size());
    stream_.next_out = reinterpret_cast<Bytef*>(output.data());
    stream_.avail_out = static_cast<uInt>(output.size());
    if (deflate(&stream_, Z_FINISH) != Z_STREAM_END) throw std::runtime_error{"compression failed"};
    output.resize(stream_.total_out);
    return output;
  }

 private:
  z_stream stream_{};
};

}  // namespace

std::string gzipped(std::string_view text) {
  thread_local auto deflater = Deflater{};
  return deflater.compress(text);
}

bool accepts_gzip(std::string_view accept_encoding) {
  for (auto const part : split(accept_encoding, ',')) {
    auto const item = split(part, ';');
    if (ascii_lower(trimmed(item.front())) != "gzip") continue;
    return item.size() < 2 || !trimmed(item[1]).starts_with("q=0") || trimmed(item[1]).find_first_of("123456789") != std::string_view::npos;
  }
  return false;
}

}  // namespace baeumgil
