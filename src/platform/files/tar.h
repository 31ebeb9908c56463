#pragma once
// Archives that every `tar` can read: plain files only, written and read front to back, each with its SHA-256.

#include <cstdint>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace baeumgil {

// The archive or a file beside it cannot be read or written.
struct ArchiveFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct TarEntry {
  std::string name{};  // relative, at most 100 bytes, never through ".."
  std::int64_t size_bytes{0};
  std::string digest{};  // 64 hex digits, once the whole content went by
};

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using OpenFile = std::unique_ptr<std::FILE, CloseFile>;

class TarWriter {
 public:
  explicit TarWriter(std::string const& path);  // must not exist yet
  TarEntry add_file(std::string const& name, std::string const& path);
  TarEntry add_text(std::string const& name, std::string_view content);
  void finish();  // on disk when this returns

 private:
  void write(std::string_view bytes);
  void begin(std::string const& name, std::int64_t size_bytes);
  void pad(std::int64_t size_bytes);

  std::string path_{};
  OpenFile out_{};
};

class TarReader {
 public:
  explicit TarReader(std::string const& path);
  // The next entry's name and size; false at the end. Skips what was not read of the entry before.
  bool next(TarEntry&);
  std::string read_text();                               // the entry's whole content; for small ones
  void only_digest();                                    // reads the whole content for its digest
  void write_to(std::string const& path);                // the entry's whole content, on disk when this returns
  std::string const& digest() const { return digest_; }  // after the content was read

 private:
  template <class OnPiece>
  void read_content(OnPiece on_piece);
  void read_exactly(char* to, std::size_t count);

  std::string path_{};
  OpenFile in_{};
  std::int64_t left_{0};  // of the entry's content, without padding
  std::int64_t padding_{0};
  std::string digest_{};
};

std::string digest_of_file(std::string const& path);

}  // namespace baeumgil
