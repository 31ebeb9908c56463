#pragma once
// Where a segment is written to: memory, or a file that is on disk when close() returns.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace baeumgil {

// Of bytes in the order they come; pieces may be cut anywhere.
class Checksum {
 public:
  void add(std::string_view bytes);
  std::uint64_t value() const;

 private:
  void mix(std::uint64_t word) { state_ = ((state_ << 27U | state_ >> 37U) ^ word) * 0x9FB21C651E98DF25ULL; }
  std::uint64_t state_{0x5851F42D4C957F2DULL};
  std::uint64_t size_{0};
  std::uint64_t rest_{0};  // fewer than eight bytes not mixed in yet
};

class ByteSink {
 public:
  ByteSink() = default;                 // memory
  explicit ByteSink(std::string path);  // must not exist yet
  ~ByteSink();
  ByteSink(ByteSink const&) = delete;
  ByteSink& operator=(ByteSink const&) = delete;

  std::uint64_t size() const { return size_; }
  void write(std::string_view bytes);
  template <class T>
  void write_all(std::span<T const> values) {
    write({reinterpret_cast<char const*>(values.data()), values.size_bytes()});
  }
  void align();                                                 // to eight bytes
  std::uint64_t checksum() const { return checksum_.value(); }  // of what follows the first write
  // The first bytes were a placeholder; now they are known.
  void close(std::string_view first_bytes);
  std::string take() { return std::move(bytes_); }  // of memory

 private:
  void flush();

  std::string path_{};
  int file_{-1};
  std::string bytes_{};
  std::uint64_t size_{0};
  Checksum checksum_{};
};

// Writes a small file whole and puts it in place at once; on disk when it returns.
void replace_file(std::string const& path, std::string_view content);
void sync_folder(std::string const& path);

}  // namespace baeumgil
