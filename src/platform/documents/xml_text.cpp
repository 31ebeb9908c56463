#include "platform/documents/xml_text.h"

namespace baeumgil {

std::string xml_escaped(std::string_view text) {
  auto escaped = std::string{};
  escaped.reserve(text.size());
  for (auto const c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') escaped += c;
    }
  }
  return escaped;
}

}  // namespace baeumgil
