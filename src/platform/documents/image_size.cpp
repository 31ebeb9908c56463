#include "platform/documents/image_size.h"

namespace baeumgil {
namespace {

int byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }
int two_bytes(std::string_view bytes, std::size_t at) { return byte_at(bytes, at) * 256 + byte_at(bytes, at + 1); }

std::optional<ImageSize> png_size(std::string_view bytes) {
  if (bytes.size() < 24 || two_bytes(bytes, 16) != 0 || two_bytes(bytes, 20) != 0) return std::nullopt;
  return ImageSize{.kind = ImageKind::png, .width = two_bytes(bytes, 18), .height = two_bytes(bytes, 22)};
}

// Walks the segments to the frame header (SOF0 … SOF15 without DHT, JPG, DAC).
std::optional<ImageSize> jpeg_size(std::string_view bytes) {
  for (auto at = std::size_t{2}; at + 9 < bytes.size();) {
    if (byte_at(bytes, at) != 0xFF) return std::nullopt;
    auto const mark = byte_at(bytes, at + 1);
    auto const is_frame = mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC;
    if (is_frame) return ImageSize{.kind = ImageKind::jpeg, .width = two_bytes(bytes, at + 7), .height = two_bytes(bytes, at + 5)};
    at += mark == 0xFF ? 1 : 2 + static_cast<std::size_t>(two_bytes(bytes, at + 2));
  }
  return std::nullopt;
}

}  // namespace

std::optional<ImageSize> image_size(std::string_view bytes) {
  auto size = std::optional<ImageSize>{};
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) size = png_size(bytes);
  if (bytes.starts_with("\xFF\xD8\xFF")) size = jpeg_size(bytes);
  return size && size->width > 0 && size->height > 0 ? size : std::nullopt;
}

}  // namespace baeumgil
