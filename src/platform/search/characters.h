#pragma once
// What each character of the basic plane is to the search, and what it is folded to. One table, made once.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace baeumgil {

enum class CharacterKind : std::uint8_t { none, syllable, digit, initial, hanja, letter };

struct CharacterTable {
  std::array<CharacterKind, 0x10000> kinds{};
  std::array<char16_t, 0x10000> folded{};
  std::unordered_map<char16_t, std::u16string> spelled_out{};  // ㎡ → m2, Ⅳ → iv
};
CharacterTable const& character_table();

inline CharacterKind kind_of(char16_t c) { return character_table().kinds[c]; }

}  // namespace baeumgil
