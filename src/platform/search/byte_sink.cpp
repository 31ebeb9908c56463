#include "platform/search/byte_sink.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

namespace baeumgil {

namespace {

constexpr std::size_t kBuffer = 1 << 20;

[[noreturn]] void fail(std::string const& path) { throw std::system_error{errno, std::generic_category(), path}; }

void write_fully(int file, std::string_view bytes, std::string const& path) {
  while (!bytes.empty()) {
    auto const written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

void Checksum::add(std::string_view bytes) {
  auto at = std::size_t{0};
  for (; at < bytes.size() && size_ % 8 != 0; ++at, ++size_) {
    rest_ |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at])) << 8 * (size_ % 8);
    if (size_ % 8 != 7) continue;
    mix(rest_);
    rest_ = 0;
  }
  for (; at + 8 <= bytes.size(); at += 8, size_ += 8) {
    auto word = std::uint64_t{0};
    std::memcpy(&word, bytes.data() + at, 8);
    mix(word);
  }
  for (; at < bytes.size(); ++at, ++size_) rest_ |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at])) << 8 * (size_ % 8);
}

std::uint64_t Checksum::value() const {
  auto all = *this;
  all.mix(rest_);
  all.mix(size_);
  return all.state_ ^ all.state_ >> 31U;
}

ByteSink::ByteSink(std::string path) : path_{std::move(path)} {
  file_ = ::open(path_.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (file_ < 0) fail(path_);
}

ByteSink::~ByteSink() {
  if (file_ >= 0) ::close(file_);
}

void ByteSink::write(std::string_view bytes) {
  if (size_ > 0) checksum_.add(bytes);
  bytes_ += bytes;
  size_ += bytes.size();
  if (file_ >= 0 && bytes_.size() >= kBuffer) flush();
}

void ByteSink::flush() {
  write_fully(file_, bytes_, path_);
  bytes_.clear();
}

void ByteSink::align() {
  constexpr std::string_view zeros{"\0\0\0\0\0\0\0", 7};
  write(zeros.substr(0, (8 - size_ % 8) % 8));
}

void ByteSink::close(std::string_view first_bytes) {
  if (file_ < 0) {
    bytes_.replace(0, first_bytes.size(), first_bytes);
    return;
  }
  flush();
  if (::pwrite(file_, first_bytes.data(), first_bytes.size(), 0) != static_cast<ssize_t>(first_bytes.size()) || ::fsync(file_) != 0)
    fail(path_);
  ::close(file_);
  file_ = -1;
}

void replace_file(std::string const& path, std::string_view content) {
  auto const fresh = path + ".new";
  auto const file = ::open(fresh.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
  if (file < 0) fail(fresh);
  write_fully(file, content, fresh);
  auto const is_kept = ::fsync(file) == 0;
  ::close(file);
  if (!is_kept || ::rename(fresh.c_str(), path.c_str()) != 0) fail(path);
}

void sync_folder(std::string const& path) {
  auto const folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) fail(path);
  ::fsync(folder);
  ::close(folder);
}

}  // namespace baeumgil
