#pragma once
// A hash that is the same on every machine and in every version: it is kept in the database.

#include <cstdint>
#include <string_view>

namespace baeumgil {

constexpr std::uint64_t mixed_hash(std::uint64_t x) {
  x ^= x >> 33U;
  x *= 0xFF51AFD7ED558CCDULL;
  x ^= x >> 33U;
  x *= 0xC4CEB9FE1A85EC53ULL;
  return x ^ x >> 33U;
}

constexpr std::uint64_t text_hash(std::u32string_view letters) {
  auto hash = std::uint64_t{letters.size()};
  for (auto const letter : letters) hash = hash * 0x9E3779B97F4A7C15ULL + letter + 1;
  return mixed_hash(hash);
}

}  // namespace baeumgil
