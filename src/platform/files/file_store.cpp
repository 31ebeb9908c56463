#include "platform/files/file_store.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <stdexcept>
#include <system_error>

#include "base/id.h"
#include "base/text.h"
#include "platform/crypto/digest.h"
#include "platform/files/file_type.h"
#include "platform/text/hex.h"
#include "platform/text/normalize.h"

namespace baeumgil {

namespace {

[[noreturn]] void fail(std::string const& what) { throw std::system_error{errno, std::generic_category(), what}; }

struct FileHandle {
  int number{-1};

  explicit FileHandle(int opened) : number{opened} {}
  FileHandle(FileHandle const&) = delete;
  FileHandle& operator=(FileHandle const&) = delete;
  ~FileHandle() {
    if (number >= 0) ::close(number);
  }
};

// A file's bytes without a copy in memory.
class MappedFile {
 public:
  explicit MappedFile(std::string const& path) {
    auto const file = FileHandle{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat status {};
    if (file.number < 0 || ::fstat(file.number, &status) != 0) fail(path);
    size_ = static_cast<std::size_t>(status.st_size);
    if (size_ == 0) return;
    start_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file.number, 0);
    if (start_ == MAP_FAILED) fail(path);
  }
  MappedFile(MappedFile const&) = delete;
  MappedFile& operator=(MappedFile const&) = delete;
  ~MappedFile() {
    if (size_ > 0) ::munmap(start_, size_);
  }
  std::string_view bytes() const { return {static_cast<char const*>(start_), size_}; }

 private:
  void* start_{nullptr};
  std::size_t size_{0};
};

void sync(std::string const& path, int flags) {
  auto const file = FileHandle{::open(path.c_str(), flags | O_CLOEXEC)};
  if (file.number < 0 || ::fsync(file.number) != 0) fail(path);
}

void write_all(std::string const& path, std::string_view content) {
  auto const file = FileHandle{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
  if (file.number < 0) fail(path);
  while (!content.empty()) {
    auto const written = ::write(file.number, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path);
    content.remove_prefix(static_cast<std::size_t>(written));
  }
}

// Signs that turn the reading direction make "fdp.exe" out of "exe.pdf".
bool is_direction_mark(std::string_view character) {
  return character.size() == 3 && character[0] == '\xE2' &&
         ((character[1] == '\x80' && character[2] >= '\xAA' && character[2] <= '\xAE') ||
          (character[1] == '\x80' && (character[2] == '\x8E' || character[2] == '\x8F')) ||
          (character[1] == '\x81' && character[2] >= '\xA6' && character[2] <= '\xA9'));
}

std::string safe_name(std::string_view given) {
  if (auto const slash = given.find_last_of("/\\"); slash != std::string_view::npos) given.remove_prefix(slash + 1);
  auto const name = is_valid_utf8(given) ? to_nfc(given) : std::string{};
  auto safe = std::string{};
  for (std::size_t at = 0; at < name.size();) {
    auto end = at + 1;
    while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) ++end;
    auto const character = std::string_view{name}.substr(at, end - at);
    auto const is_control = static_cast<unsigned char>(name[at]) < 0x20 || name[at] == 0x7F;
    if (!is_control && !is_direction_mark(character)) safe += character;
    at = end;
  }
  safe = std::string{trimmed(safe)};
  constexpr std::size_t longest = 120;
  auto const dot = safe.rfind('.');
  if (character_count(safe) > longest) {
    auto const extension = dot == std::string::npos ? std::string{} : safe.substr(dot);
    safe = first_characters(safe.substr(0, dot), longest) + first_characters(extension, 10);
  }
  return safe;
}

std::string extension_of(std::string_view name) {
  auto const dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string{} : ascii_lower(name.substr(dot + 1));
}

Result<StoredFile> inspected(std::string_view bytes, std::string_view given_name) {
  if (bytes.empty()) return invalid("file", "file.empty");
  auto name = safe_name(given_name);
  auto const extension = extension_of(name);
  auto const type = file_type_of(bytes, extension);
  if (!type) return invalid("file", "file.type_not_allowed");
  if (!fits(*type, extension)) return invalid("file", "file.not_what_its_name_says", {first_characters(extension, 10)});
  return StoredFile{.digest = hex(sha256(bytes)),
                    .file_name = std::move(name),
                    .content_type = std::string{type->content_type},
                    .size_bytes = static_cast<std::int64_t>(bytes.size())};
}

bool is_digest(std::string_view text) { return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos; }

std::string folder_for(std::string const& root, std::string_view digest) {
  return root + "/" + std::string{digest.substr(0, 2)} + "/" + std::string{digest.substr(2, 2)};
}

// The file's bytes are on disk before its name is, and the name before anybody is told.
void settle(std::string const& from, std::string const& root, std::string const& digest) {
  auto const folder = folder_for(root, digest);
  auto const target = folder + "/" + digest;
  std::filesystem::create_directories(folder);
  if (std::filesystem::exists(target)) {
    std::filesystem::remove(from);
    return;
  }
  sync(from, O_RDONLY);
  if (::chmod(from.c_str(), 0600) != 0 || ::rename(from.c_str(), target.c_str()) != 0) fail(target);
  for (auto const& changed : {folder, std::filesystem::path{folder}.parent_path().string(), root}) sync(changed, O_RDONLY | O_DIRECTORY);
}

}  // namespace

FileStore::FileStore(std::string folder) : folder_{std::move(folder)} { std::filesystem::create_directories(folder_ + "/incoming"); }

Result<StoredFile> FileStore::keep(Upload const& upload) {
  auto stored = inspected(MappedFile{upload.path}.bytes(), upload.file_name);
  if (!stored) return stored;
  // The upload may lie on another disk: only a rename within one is atomic.
  auto const ours = folder_ + "/incoming/" + to_text(new_uuid());
  if (::rename(upload.path.c_str(), ours.c_str()) != 0) {
    if (errno != EXDEV) fail(upload.path);
    write_all(ours, MappedFile{upload.path}.bytes());
    std::filesystem::remove(upload.path);
  }
  settle(ours, folder_, stored->digest);
  return stored;
}

Result<StoredFile> FileStore::keep_bytes(std::string_view content, std::string_view file_name) {
  auto stored = inspected(content, file_name);
  if (!stored) return stored;
  auto const ours = folder_ + "/incoming/" + to_text(new_uuid());
  write_all(ours, content);
  settle(ours, folder_, stored->digest);
  return stored;
}

std::optional<std::string> FileStore::path_of(std::string_view digest) const {
  if (!is_digest(digest)) return std::nullopt;  // it becomes part of a path
  auto path = folder_for(folder_, digest) + "/" + std::string{digest};
  if (!std::filesystem::exists(path)) return std::nullopt;
  return path;
}

}  // namespace baeumgil
