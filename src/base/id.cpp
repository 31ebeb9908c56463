#include "base/id.h"

#include <sys/random.h>

#include <algorithm>
#include <chrono>
#include <mutex>

namespace baeumgil {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view kHexDigits = "0123456789abcdef";

void fill_random(std::uint8_t* to, std::size_t count) {
  while (count > 0) {
    auto const got = getrandom(to, count, 0);
    if (got < 0) continue;  // interrupted by a signal
    to += got;
    count -= static_cast<std::size_t>(got);
  }
}

int hex_value(char c) {
  auto const at = kHexDigits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// 48 bits of milliseconds, then 12 bits that count within one millisecond. A busy millisecond or a clock that
// steps back borrows from the next one, so ids of a process never go backwards.
std::uint64_t next_tick() {
  static std::mutex guard;
  static std::uint64_t last{0};
  auto const since_epoch = std::chrono::system_clock::now().time_since_epoch();
  auto const milliseconds = static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count());
  auto const lock = std::lock_guard{guard};
  last = std::max(last + 1, milliseconds << 12);
  return last;
}

}  // namespace

Uuid new_uuid() {
  auto id = Uuid{};
  fill_random(id.bytes.data() + 8, 8);
  auto const tick = next_tick();
  auto const milliseconds = tick >> 12;
  for (int i = 0; i < 6; ++i) id.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
  id.bytes[6] = static_cast<std::uint8_t>(0x70 | ((tick >> 8) & 0x0F));
  id.bytes[7] = static_cast<std::uint8_t>(tick);
  id.bytes[8] = static_cast<std::uint8_t>(0x80 | (id.bytes[8] & 0x3F));
  return id;
}

std::string to_text(Uuid const& id) {
  auto text = std::string{};
  text.reserve(22);
  std::uint32_t pending{0};
  int bits{0};
  for (auto const byte : id.bytes) {
    pending = (pending << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += kAlphabet[(pending >> bits) & 63U];
    }
  }
  text += kAlphabet[(pending << (6 - bits)) & 63U];
  return text;
}

std::optional<Uuid> uuid_from_text(std::string_view text) {
  if (text.size() != 22) return std::nullopt;
  auto id = Uuid{};
  std::uint32_t pending{0};
  int bits{0};
  std::size_t filled{0};
  for (auto const c : text) {
    auto const at = kAlphabet.find(c);
    if (at == std::string_view::npos) return std::nullopt;
    pending = (pending << 6) | static_cast<std::uint32_t>(at);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    id.bytes[filled++] = static_cast<std::uint8_t>(pending >> bits);
  }
  // The four bits left over must be zero, or one id would have several spellings.
  if ((pending & ((1U << bits) - 1)) != 0) return std::nullopt;
  return id;
}

std::string to_canonical(Uuid const& id) {
  auto text = std::string{};
  text.reserve(36);
  for (std::size_t i = 0; i < id.bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += kHexDigits[id.bytes[i] >> 4];
    text += kHexDigits[id.bytes[i] & 15U];
  }
  return text;
}

std::optional<Uuid> uuid_from_canonical(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  auto id = Uuid{};
  std::size_t at{0};
  for (auto& byte : id.bytes) {
    if (at == 8 || at == 13 || at == 18 || at == 23)
      if (text[at++] != '-') return std::nullopt;
    auto const high = hex_value(text[at]);
    auto const low = hex_value(text[at + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    byte = static_cast<std::uint8_t>(high * 16 + low);
    at += 2;
  }
  return id;
}

}  // namespace baeumgil
