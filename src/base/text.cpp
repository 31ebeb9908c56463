#include "base/text.h"

#include <cstdint>

namespace baeumgil {

namespace {

constexpr std::string_view kIdeographicSpace = "\xE3\x80\x80";
constexpr std::string_view kAsciiSpace = " \t\n\r\v\f";

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Length of the well-formed character at `at` (RFC 3629); 0 when it is none.
std::size_t valid_length(std::string_view text, std::size_t at) {
  auto const byte = [&](std::size_t offset) -> unsigned {
    return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
  };
  auto const tail = [&](std::size_t offset) { return (byte(offset) & 0xC0U) == 0x80U; };
  auto const lead = byte(0);
  if (lead == 0) return 0;
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (!tail(1) || !tail(2)) return 0;
    auto const is_overlong = lead == 0xE0 && byte(1) < 0xA0;
    auto const is_surrogate = lead == 0xED && byte(1) > 0x9F;
    return is_overlong || is_surrogate ? 0 : 3;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if (!tail(1) || !tail(2) || !tail(3)) return 0;
    auto const is_overlong = lead == 0xF0 && byte(1) < 0x90;
    auto const is_beyond = lead == 0xF4 && byte(1) > 0x8F;
    return is_overlong || is_beyond ? 0 : 4;
  }
  return 0;
}

// The last code point; 0 for an empty text.
std::uint32_t last_character(std::string_view text) {
  auto start = text.size();
  while (start > 0 && continues(text[start - 1])) --start;
  if (start == 0) return 0;
  --start;
  auto const lead = static_cast<unsigned char>(text[start]);
  auto code = static_cast<std::uint32_t>(lead < 0x80 ? lead : lead < 0xE0 ? lead & 0x1F : lead < 0xF0 ? lead & 0x0F : lead & 0x07);
  for (auto at = start + 1; at < text.size(); ++at) code = (code << 6) | (static_cast<unsigned char>(text[at]) & 0x3FU);
  return code;
}

// Whether the last sound is a consonant, and for 으로/로 whether that consonant is ㄹ.
struct LastSound {
  bool is_consonant{false};
  bool is_rieul{false};
};

LastSound last_sound(std::string_view word) {
  // Closing brackets and quotes are not spoken.
  constexpr std::string_view silent[] = {")", "]", "}", "\"", "'", ".", ",", "」", "』", "〉", "》", "”", "’", "）"};
  for (bool again = true; again;) {
    again = false;
    for (auto const mark : silent)
      if (word.ends_with(mark)) {
        word.remove_suffix(mark.size());
        again = true;
      }
  }
  auto const code = last_character(word);
  if (code >= 0xAC00 && code <= 0xD7A3) {
    auto const final = (code - 0xAC00) % 28;
    return {final != 0, final == 8};
  }
  // Digits as they are read: 영 일 이 삼 사 오 육 칠 팔 구. Percent ends in a vowel (퍼센트).
  if (code >= '0' && code <= '9') {
    constexpr std::string_view with_final = "013678";
    auto const digit = static_cast<char>(code);
    return {with_final.find(digit) != std::string_view::npos, digit == '1' || digit == '7' || digit == '8'};
  }
  // Latin letters by their Korean names: 엘, 엠, 엔, 알 end in a consonant.
  auto const letter = code < 0x80 ? static_cast<char>(code | 0x20U) : '\0';
  if (letter == 'l' || letter == 'r') return {true, true};
  return {letter == 'm' || letter == 'n', false};
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    if (kAsciiSpace.find(text.front()) != std::string_view::npos)
      text.remove_prefix(1);
    else if (text.starts_with(kIdeographicSpace))
      text.remove_prefix(kIdeographicSpace.size());
    else
      break;
  }
  while (!text.empty()) {
    if (kAsciiSpace.find(text.back()) != std::string_view::npos)
      text.remove_suffix(1);
    else if (text.ends_with(kIdeographicSpace))
      text.remove_suffix(kIdeographicSpace.size());
    else
      break;
  }
  return text;
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    auto const length = valid_length(text, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::size_t character_count(std::string_view utf8) {
  std::size_t count{0};
  for (auto const c : utf8) count += continues(c) ? 0 : 1;
  return count;
}

std::string first_characters(std::string_view utf8, std::size_t count) {
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    if (continues(utf8[at])) continue;
    if (count == 0) return std::string{utf8.substr(0, at)} + "…";
    --count;
  }
  return std::string{utf8};
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  auto parts = std::vector<std::string_view>{};
  for (;;) {
    auto const at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string join(std::vector<std::string> const& parts, std::string_view separator) {
  auto text = std::string{};
  for (auto const& part : parts) {
    if (&part != &parts.front()) text += separator;
    text += part;
  }
  return text;
}

std::string ascii_lower(std::string_view text) {
  auto lower = std::string{text};
  for (auto& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

std::string hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  auto text = std::string{};
  text.reserve(bytes.size() * 2);
  for (auto const c : bytes) {
    text += digits[static_cast<unsigned char>(c) >> 4];
    text += digits[static_cast<unsigned char>(c) & 15U];
  }
  return text;
}

std::string base64url(std::string_view bytes) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  auto text = std::string{};
  std::uint32_t pending{0};
  int bits{0};
  for (auto const c : bytes) {
    pending = (pending << 8) | static_cast<unsigned char>(c);
    for (bits += 8; bits >= 6;) {
      bits -= 6;
      text += alphabet[(pending >> bits) & 63U];
    }
  }
  if (bits > 0) text += alphabet[(pending << (6 - bits)) & 63U];
  return text;
}

std::string_view particle_after(std::string_view word, std::string_view with_final, std::string_view without_final) {
  auto const sound = last_sound(word);
  if (with_final.starts_with("으로") && sound.is_rieul) return without_final;
  return sound.is_consonant ? with_final : without_final;
}

}  // namespace baeumgil
