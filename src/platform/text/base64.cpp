#include "platform/text/base64.h"

namespace baeumgil {

std::string base64(std::string_view bytes) {
  constexpr auto letters = std::string_view{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"};
  auto text = std::string{};
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (auto at = std::size_t{0}; at < bytes.size(); at += 3) {
    auto group = 0U;
    for (auto i = std::size_t{0}; i < 3; ++i)
      group = group << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    for (auto i = 0U; i < 4; ++i) text += at + i > bytes.size() ? '=' : letters[group >> (18U - 6U * i) & 63U];
  }
  return text;
}

}  // namespace baeumgil
