#include "platform/files/tar.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "base/text.h"
#include "platform/crypto/digest.h"

namespace baeumgil {
namespace {

constexpr std::size_t kBlock = 512;
constexpr std::size_t kPiece = 256 * 1024;

// Fields of a ustar header that we use: offset and length.
struct Field {
  std::size_t offset{0};
  std::size_t length{0};
};
constexpr Field kName{0, 100}, kMode{100, 8}, kUser{108, 8}, kGroup{116, 8}, kSize{124, 12}, kTime{136, 12}, kChecksum{148, 8};
constexpr std::size_t kType = 156, kMagic = 257;
using Block = std::array<char, kBlock>;

void put_octal(Block& block, Field field, std::int64_t number) {
  auto digits = std::string(field.length - 1, '0');
  for (auto i = digits.size(); i > 0 && number > 0; number /= 8) digits[--i] = static_cast<char>('0' + number % 8);
  std::ranges::copy(digits, block.begin() + static_cast<std::ptrdiff_t>(field.offset));
}

// Sizes from 8 GiB on do not fit in octal digits: base 256 with the first bit set, as GNU and POSIX tars read it.
void put_size(Block& block, std::int64_t size) {
  if (size < (std::int64_t{1} << 33)) return put_octal(block, kSize, size);
  for (auto i = kSize.length; i > 1; --i, size >>= 8) block[kSize.offset + i - 1] = static_cast<char>(size & 0xff);
  block[kSize.offset] = static_cast<char>(0x80);
}

std::int64_t get_number(Block const& block, Field field) {
  auto number = std::int64_t{0};
  if ((static_cast<unsigned char>(block[field.offset]) & 0x80U) != 0) {
    for (std::size_t i = field.length - 8; i < field.length; ++i)
      number = number << 8 | static_cast<unsigned char>(block[field.offset + i]);
    return number;
  }
  for (std::size_t i = 0; i < field.length; ++i) {
    auto const c = block[field.offset + i];
    if (c >= '0' && c <= '7') number = number * 8 + (c - '0');
  }
  return number;
}

// The checksum is taken with its own field as spaces.
std::int64_t checksum(Block block) {
  std::fill_n(block.begin() + kChecksum.offset, kChecksum.length, ' ');
  auto sum = std::int64_t{0};
  for (auto const c : block) sum += static_cast<unsigned char>(c);
  return sum;
}

bool is_safe_name(std::string_view name) {
  return !name.empty() && name.size() <= kName.length && !name.starts_with('/') && name.find("..") == std::string_view::npos &&
         name.find('\\') == std::string_view::npos;
}

OpenFile open_file(std::string const& path, char const* mode) {
  auto file = OpenFile{std::fopen(path.c_str(), mode)};
  if (!file) throw ArchiveFault{path + ": " + std::strerror(errno)};
  return file;
}

template <class OnPiece>
void read_pieces(std::FILE* file, std::string const& path, OnPiece on_piece) {
  auto buffer = std::string(kPiece, '\0');
  while (auto const count = std::fread(buffer.data(), 1, buffer.size(), file)) on_piece(std::string_view{buffer.data(), count});
  if (std::ferror(file) != 0) throw ArchiveFault{path + ": cannot be read"};
}

void flush_to_disk(std::FILE* file, std::string const& path) {
  if (std::fflush(file) != 0 || fsync(fileno(file)) != 0) throw ArchiveFault{path + ": " + std::strerror(errno)};
}

}  // namespace

TarWriter::TarWriter(std::string const& path) : path_{path}, out_{open_file(path, "wbx")} {}

void TarWriter::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), out_.get()) != bytes.size()) throw ArchiveFault{path_ + ": " + std::strerror(errno)};
}

void TarWriter::begin(std::string const& name, std::int64_t size_bytes) {
  if (!is_safe_name(name)) throw ArchiveFault{path_ + ": not a name for an archive: " + name};
  auto block = Block{};
  std::ranges::copy(name, block.begin());
  put_octal(block, kMode, 0600);
  put_octal(block, kUser, 0);
  put_octal(block, kGroup, 0);
  put_octal(block, kTime, 0);
  put_size(block, size_bytes);
  block[kType] = '0';
  std::memcpy(block.data() + kMagic, "ustar\00000", 8);
  put_octal(block, kChecksum, checksum(block));
  write({block.data(), block.size()});
}

void TarWriter::pad(std::int64_t size_bytes) {
  write(std::string((kBlock - static_cast<std::size_t>(size_bytes) % kBlock) % kBlock, '\0'));
}

TarEntry TarWriter::add_file(std::string const& name, std::string const& path) {
  auto const in = open_file(path, "rb");
  if (fseeko(in.get(), 0, SEEK_END) != 0) throw ArchiveFault{path + ": " + std::strerror(errno)};
  auto const size = static_cast<std::int64_t>(ftello(in.get()));
  std::rewind(in.get());
  begin(name, size);
  auto digest = Sha256{};
  auto seen = std::int64_t{0};
  read_pieces(in.get(), path, [&](std::string_view piece) {
    digest.add(piece);
    seen += static_cast<std::int64_t>(piece.size());
    write(piece);
  });
  if (seen != size) throw ArchiveFault{path + ": changed while it was read"};
  pad(size);
  return {.name = name, .size_bytes = size, .digest = hex(digest.finish())};
}

TarEntry TarWriter::add_text(std::string const& name, std::string_view content) {
  auto const size = static_cast<std::int64_t>(content.size());
  begin(name, size);
  write(content);
  pad(size);
  return {.name = name, .size_bytes = size, .digest = hex(sha256(content))};
}

void TarWriter::finish() {
  write(std::string(2 * kBlock, '\0'));
  flush_to_disk(out_.get(), path_);
}

TarReader::TarReader(std::string const& path) : path_{path}, in_{open_file(path, "rb")} {}

void TarReader::read_exactly(char* to, std::size_t count) {
  if (std::fread(to, 1, count, in_.get()) != count) throw ArchiveFault{path_ + ": ends too early"};
}

bool TarReader::next(TarEntry& entry) {
  if (fseeko(in_.get(), left_ + padding_, SEEK_CUR) != 0) throw ArchiveFault{path_ + ": ends too early"};
  auto block = Block{};
  read_exactly(block.data(), block.size());
  if (std::ranges::all_of(block, [](char c) { return c == '\0'; })) return false;
  if (get_number(block, kChecksum) != checksum(block)) throw ArchiveFault{path_ + ": is damaged, or not an archive"};
  auto const name = std::string_view{block.data(), strnlen(block.data(), kName.length)};
  if (!is_safe_name(name) || (block[kType] != '0' && block[kType] != '\0'))
    throw ArchiveFault{path_ + ": holds something that no backup of ours does"};
  left_ = get_number(block, kSize);
  if (left_ < 0) throw ArchiveFault{path_ + ": is damaged"};
  padding_ = static_cast<std::int64_t>((kBlock - static_cast<std::size_t>(left_) % kBlock) % kBlock);
  digest_.clear();
  entry = {.name = std::string{name}, .size_bytes = left_};
  return true;
}

template <class OnPiece>
void TarReader::read_content(OnPiece on_piece) {
  auto digest = Sha256{};
  auto buffer = std::string(kPiece, '\0');
  while (left_ > 0) {
    auto const count = static_cast<std::size_t>(std::min<std::int64_t>(left_, kPiece));
    read_exactly(buffer.data(), count);
    left_ -= static_cast<std::int64_t>(count);
    digest.add({buffer.data(), count});
    on_piece(std::string_view{buffer.data(), count});
  }
  digest_ = hex(digest.finish());
}

std::string TarReader::read_text() {
  auto text = std::string{};
  read_content([&](std::string_view piece) { text += piece; });
  return text;
}

void TarReader::only_digest() {
  read_content([](std::string_view) {});
}

void TarReader::write_to(std::string const& path) {
  auto const out = open_file(path, "wbx");
  read_content([&](std::string_view piece) {
    if (std::fwrite(piece.data(), 1, piece.size(), out.get()) != piece.size()) throw ArchiveFault{path + ": " + std::strerror(errno)};
  });
  flush_to_disk(out.get(), path);
}

std::string digest_of_file(std::string const& path) {
  auto const in = open_file(path, "rb");
  auto digest = Sha256{};
  read_pieces(in.get(), path, [&](std::string_view piece) { digest.add(piece); });
  return hex(digest.finish());
}

}  // namespace baeumgil
