#include "platform/web/url_text.h"

#include <algorithm>

#include "base/text.h"
#include "platform/text/normalize.h"

namespace baeumgil {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

}  // namespace

std::optional<std::string> clean_text(std::string_view text) {
  if (std::ranges::all_of(text, [](char c) { return c > 0; })) return std::string{text};
  if (!is_valid_utf8(text)) return std::nullopt;
  return to_nfc(text);
}

std::optional<std::string> url_decoded(std::string_view text, PlusSign plus) {
  auto bytes = std::string{};
  bytes.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && plus == PlusSign::is_space) {
      bytes += ' ';
    } else if (text[i] != '%') {
      bytes += text[i];
    } else {
      if (i + 2 >= text.size()) return std::nullopt;
      auto const high = hex_digit(text[i + 1]);
      auto const low = hex_digit(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      bytes += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return clean_text(bytes);
}

std::string url_encoded(std::string_view text) {
  constexpr auto digits = std::string_view{"0123456789ABCDEF"};
  auto encoded = std::string{};
  for (auto const c : text) {
    if (is_unreserved(c)) {
      encoded += c;
      continue;
    }
    auto const byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += digits[byte >> 4U];
    encoded += digits[byte & 15U];
  }
  return encoded;
}

std::optional<std::vector<std::pair<std::string, std::string>>> read_url_pairs(std::string_view text, std::size_t limit) {
  auto pairs = std::vector<std::pair<std::string, std::string>>{};
  while (!text.empty()) {
    auto const end = std::min(text.find('&'), text.size());
    auto const piece = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (piece.empty()) continue;
    if (pairs.size() == limit) return std::nullopt;
    auto const equals = std::min(piece.find('='), piece.size());
    auto name = url_decoded(piece.substr(0, equals), PlusSign::is_space);
    auto value = url_decoded(piece.substr(std::min(equals + 1, piece.size())), PlusSign::is_space);
    if (!name || !value) return std::nullopt;
    pairs.emplace_back(std::move(*name), std::move(*value));
  }
  return pairs;
}

bool is_local_path(std::string_view path) {
  // Browsers read "\" as "/" and drop tabs and line ends: "/\host" and "/<tab>/host" would leave us.
  if (!path.starts_with('/') || path.starts_with("//")) return false;
  return std::ranges::none_of(path, [](char c) { return c == '\\' || (c >= 0 && c < ' ') || c == '\x7f'; });
}

}  // namespace baeumgil
