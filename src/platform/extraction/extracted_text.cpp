#include "platform/extraction/extracted_text.h"

#include "platform/extraction/readers.h"

namespace baeumgil {

std::optional<ReadableKind> readable_kind(std::string_view content_type) {
  if (content_type.starts_with("text/plain")) return ReadableKind::text;
  if (content_type == "application/hwp+zip") return ReadableKind::hwpx;
  if (content_type == "application/vnd.openxmlformats-officedocument.wordprocessingml.document") return ReadableKind::docx;
  if (content_type == "application/pdf") return ReadableKind::pdf;
  if (content_type == "image/jpeg" || content_type == "image/png") return ReadableKind::picture;
  return std::nullopt;
}

bool can_read_pictures() {
  static auto const can = picture_reader().has_value();
  return can;
}

}  // namespace baeumgil
