#pragma once
// Kind and size of a picture, read from its first bytes.

#include <optional>
#include <string_view>

namespace baeumgil {

enum class ImageKind { jpeg, png };

struct ImageSize {
  ImageKind kind{ImageKind::png};
  int width{0};  // pixels
  int height{0};
};

// Absent: neither JPEG nor PNG, or cut off.
std::optional<ImageSize> image_size(std::string_view bytes);

}  // namespace baeumgil
