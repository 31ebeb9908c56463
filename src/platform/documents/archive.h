#pragma once
// ZIP in memory, with entries in the order given and one fixed date: the same content gives the same bytes.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace baeumgil {

struct ArchiveEntry {
  std::string name{};
  std::string content{};
  bool is_stored{false};  // not compressed
};

std::string zip_of(std::vector<ArchiveEntry> const&);
// Absent: not a ZIP, an entry of more than 64 MB, more than 2,000 of them, or more than 512 MB together.
std::optional<std::vector<ArchiveEntry>> unzip(std::string_view bytes);

// Of a file from outside only what is asked for, and nothing of it unpacked that says it is larger. Absent: not a ZIP, or broken.
struct PickedEntries {
  std::vector<ArchiveEntry> entries{};
  bool is_too_large{false};
  bool is_encrypted{false};
};
std::optional<PickedEntries> unzip_picked(std::string_view bytes, bool (*is_picked)(std::string_view name), std::size_t most_bytes);

}  // namespace baeumgil
