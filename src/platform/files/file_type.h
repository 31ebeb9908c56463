#pragma once
// What a file is, read from its bytes. Only kinds an office needs and a reader can open without risk are known.

#include <optional>
#include <string_view>

namespace baeumgil {

struct FileType {
  std::string_view content_type{};
  std::string_view extensions{};  // that fit, " pdf " or " jpg jpeg "
};

// Absent: not one of the allowed kinds.
std::optional<FileType> file_type_of(std::string_view bytes, std::string_view extension);
bool fits(FileType const&, std::string_view lower_case_extension);

}  // namespace baeumgil
