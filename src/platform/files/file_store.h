#pragma once
// Uploaded files, by content: the name on disk is the SHA-256. What a file is, is decided by its bytes, not its name.

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "platform/web/request.h"

namespace baeumgil {

struct StoredFile {
  std::string digest{};        // 64 hex digits
  std::string file_name{};     // as given, made safe to show
  std::string content_type{};  // as found in the bytes
  std::int64_t size_bytes{0};
};

class FileStore {
 public:
  explicit FileStore(std::string folder);
  // Moves the upload in. Refused: an empty file, a type that is not allowed, bytes that are not what the name says.
  Result<StoredFile> keep(Upload const&);
  Result<StoredFile> keep_bytes(std::string_view content, std::string_view file_name);
  std::optional<std::string> path_of(std::string_view digest) const;

 private:
  std::string folder_;
};

}  // namespace baeumgil
