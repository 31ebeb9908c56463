#include "platform/documents/archive.h"

#include <zip.h>

#include <memory>

#include "platform/documents/document_fault.h"

namespace baeumgil {
namespace {

constexpr zip_uint64_t kMaxEntryBytes = 64U << 20U;
constexpr std::size_t kMaxTotalBytes = 512U << 20U;
constexpr zip_int64_t kMaxEntries = 2'000;
constexpr zip_uint16_t kNoTime = 0;
constexpr zip_uint16_t kFirstDay = 0x21;  // 1980-01-01, where the format's calendar begins

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

void require(bool is_good, zip_t* archive) {
  if (!is_good) throw DocumentFault{std::string{"zip: "} + zip_strerror(archive)};
}

void add(zip_t* archive, ArchiveEntry const& entry) {
  auto* const content = zip_source_buffer(archive, entry.content.data(), entry.content.size(), 0);
  require(content != nullptr, archive);
  auto const at = zip_file_add(archive, entry.name.c_str(), content, ZIP_FL_ENC_UTF_8);
  require(at >= 0, archive);
  auto const index = static_cast<zip_uint64_t>(at);
  require(zip_set_file_compression(archive, index, entry.is_stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0, archive);
  require(zip_file_set_dostime(archive, index, kNoTime, kFirstDay, 0) == 0, archive);
}

std::string read_all(zip_source_t* source) {
  auto facts = zip_stat_t{};
  if (zip_source_stat(source, &facts) != 0 || zip_source_open(source) != 0) throw DocumentFault{"zip: the archive cannot be read back"};
  auto bytes = std::string(facts.size, '\0');
  auto const count = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (count != static_cast<zip_int64_t>(bytes.size())) throw DocumentFault{"zip: the archive is cut short"};
  return bytes;
}

std::optional<ArchiveEntry> read_entry(zip_t* archive, zip_uint64_t index) {
  auto facts = zip_stat_t{};
  if (zip_stat_index(archive, index, 0, &facts) != 0 || facts.size > kMaxEntryBytes) return std::nullopt;
  auto entry = ArchiveEntry{.name = facts.name, .content = std::string(facts.size, '\0'), .is_stored = facts.comp_method == ZIP_CM_STORE};
  auto* const file = zip_fopen_index(archive, index, 0);
  if (file == nullptr) return std::nullopt;
  auto const count = zip_fread(file, entry.content.data(), entry.content.size());
  zip_fclose(file);
  if (count != static_cast<zip_int64_t>(entry.content.size())) return std::nullopt;
  return entry;
}

Archive opened(std::string_view bytes) {
  auto problem = zip_error_t{};
  auto* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &problem);
  if (source == nullptr) return nullptr;
  auto archive = Archive{zip_open_from_source(source, ZIP_RDONLY, &problem)};
  if (!archive) zip_source_free(source);
  return archive;
}

}  // namespace

std::string zip_of(std::vector<ArchiveEntry> const& entries) {
  auto problem = zip_error_t{};
  auto const source = Source{zip_source_buffer_create(nullptr, 0, 0, &problem)};
  if (!source) throw DocumentFault{"zip: no memory"};
  auto archive = Archive{zip_open_from_source(source.get(), ZIP_TRUNCATE, &problem)};
  if (!archive) throw DocumentFault{"zip: no archive in memory"};
  zip_source_keep(source.get());  // the archive gives its own hold back when it closes
  for (auto const& entry : entries) add(archive.get(), entry);
  require(zip_close(archive.get()) == 0, archive.get());
  archive.release();
  return read_all(source.get());
}

std::optional<std::vector<ArchiveEntry>> unzip(std::string_view bytes) {
  auto const archive = opened(bytes);
  if (!archive) return std::nullopt;
  auto const count = zip_get_num_entries(archive.get(), 0);
  if (count < 0 || count > kMaxEntries) return std::nullopt;
  auto entries = std::vector<ArchiveEntry>{};
  auto total = std::size_t{0};
  for (auto index = zip_int64_t{0}; index < count; ++index) {
    auto entry = read_entry(archive.get(), static_cast<zip_uint64_t>(index));
    if (!entry || (total += entry->content.size()) > kMaxTotalBytes) return std::nullopt;
    entries.push_back(std::move(*entry));
  }
  return entries;
}

std::optional<PickedEntries> unzip_picked(std::string_view bytes, bool (*is_picked)(std::string_view name), std::size_t most_bytes) {
  auto const archive = opened(bytes);
  if (!archive) return std::nullopt;
  auto const count = zip_get_num_entries(archive.get(), 0);
  auto picked = PickedEntries{.is_too_large = count > kMaxEntries};
  auto total = std::size_t{0};
  for (auto index = zip_int64_t{0}; index < count && !picked.is_too_large; ++index) {
    auto facts = zip_stat_t{};
    if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(index), 0, &facts) != 0 || facts.name == nullptr) return std::nullopt;
    if (!is_picked(facts.name)) continue;
    picked.is_encrypted = picked.is_encrypted || facts.encryption_method != ZIP_EM_NONE;
    picked.is_too_large = facts.size > most_bytes || (total += facts.size) > most_bytes;
    if (picked.is_encrypted || picked.is_too_large) break;
    auto entry = read_entry(archive.get(), static_cast<zip_uint64_t>(index));
    if (!entry) return std::nullopt;
    picked.entries.push_back(std::move(*entry));
  }
  return picked;
}

}  // namespace baeumgil
