#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <stdexcept>

#include "carried_file.h"

namespace fs = std::filesystem;

namespace {

std::string brotli(std::string const& content) {
  auto size = BrotliEncoderMaxCompressedSize(content.size());
  auto out = std::string(size, '\0');
  auto const done =
      BrotliEncoderCompress(11, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, content.size(),
                            reinterpret_cast<std::uint8_t const*>(content.data()), &size, reinterpret_cast<std::uint8_t*>(out.data()));
  if (done != BROTLI_TRUE) throw std::runtime_error{"brotli failed"};
  out.resize(size);
  return out;
}

std::string gzip(std::string const& content) {
  auto stream = z_stream{};
  constexpr auto gzip_window = 15 + 16;
  if (deflateInit2(&stream, 9, Z_DEFLATED, gzip_window, 9, Z_DEFAULT_STRATEGY) != Z_OK) throw std::runtime_error{"gzip failed"};
  auto out = std::string(deflateBound(&stream, content.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  auto const status = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (status != Z_STREAM_END) throw std::runtime_error{"gzip failed"};
  return out;
}

// A form that saves less than a tenth is not worth its decoding: an empty text says so.
std::string cached(std::string const& path, std::string const& content, std::string (*make)(std::string const&)) {
  if (fs::exists(path)) return read_whole_file(path);
  auto made = make(content);
  if (made.size() * 10 > content.size() * 9) made.clear();
  write_whole_file(path, made);
  return made;
}

bool is_fetched_as_text(CarriedFile const& file) {
  constexpr auto folders = std::array{"css/", "js/", "icons/", "images/"};
  constexpr auto extensions = std::array{".css", ".js", ".svg", ".json"};
  return std::ranges::any_of(folders, [&](auto folder) { return file.name.starts_with(folder); }) &&
         std::ranges::any_of(extensions, [&](auto extension) { return file.name.ends_with(extension); });
}

}  // namespace

void compress(std::vector<CarriedFile>& files, std::string const& cache_folder) {
  for (auto& file : files) {
    if (!is_fetched_as_text(file)) continue;
    auto const base = cache_folder + "/" + file.hash;
    file.brotli = cached(base + ".br", file.content, brotli);
    file.gzip = cached(base + ".gz", file.content, gzip);
  }
}
