#pragma once
// Personal data in running Korean text, by its form: telephone numbers, mail addresses, resident and passport numbers, car
// plates, payment cards. What only people can tell, such as names, is not looked for.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_text.h"

namespace baeumgil {

enum class PersonalKind { resident_number, passport, card, phone, mail, plate };
constexpr auto enum_words(PersonalKind) {
  return std::array<std::string_view, 6>{"resident_number", "passport", "card", "phone", "mail", "plate"};
}

struct PersonalDatum {
  PersonalKind kind{};
  std::size_t begin{0};  // bytes
  std::size_t size{0};
};

// In order, never overlapping.
std::vector<PersonalDatum> find_personal_data(std::string_view utf8);

struct CoveredText {
  std::string text{};                 // every datum as "●●●"
  std::vector<PersonalKind> kinds{};  // of what was covered, in order
};
CoveredText cover_personal_data(std::string_view utf8);

}  // namespace baeumgil
