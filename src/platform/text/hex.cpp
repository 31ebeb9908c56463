#include "platform/text/hex.h"

namespace baeumgil {

std::optional<std::string> from_hex(std::string_view digits) {
  constexpr auto kDigits = std::string_view{"0123456789abcdef"};
  if (digits.size() % 2 != 0) return std::nullopt;
  auto bytes = std::string{};
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    auto const high = kDigits.find(digits[i]);
    auto const low = kDigits.find(digits[i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    bytes += static_cast<char>(high * 16 + low);
  }
  return bytes;
}

}  // namespace baeumgil
