#include "platform/text/base64.h"

#include <cstdint>

namespace baeumgil {
namespace {

int value_of(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

}  // namespace

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

std::optional<std::string> from_base64(std::string_view text) {
  auto bytes = std::string{};
  auto bits = std::uint32_t{0};
  auto signs = std::size_t{0};
  auto padding = std::size_t{0};
  for (auto const c : text) {
    if (c == '\n' || c == '\r') continue;
    ++signs;
    if (c == '=') {
      ++padding;
      continue;
    }
    auto const value = value_of(c);
    if (value < 0 || padding > 0) return std::nullopt;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    if (signs % 4 != 1) bytes += static_cast<char>(bits >> (6 - 2 * ((signs - 1) % 4)) & 0xFF);
  }
  if (signs % 4 != 0 || padding > 2) return std::nullopt;
  return bytes;
}

}  // namespace baeumgil
