#pragma once
// Personal data in running Korean text, by its form: telephone numbers, mail addresses, resident and passport numbers, car
// plates, payment cards, bank accounts after a word that says so, and names before or after a word for a person ("김가상 팀장",
// "담당자: 김가상", "김현 씨", "남궁민수 위원"). A name that stands alone only people can tell. The words: personal_words.h.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_text.h"

namespace baeumgil {

enum class PersonalKind { resident_number, passport, card, phone, mail, plate, account, name };
constexpr auto enum_words(PersonalKind) {
  return std::array<std::string_view, 8>{"resident_number", "passport", "card", "phone", "mail", "plate", "account", "name"};
}

struct PersonalDatum {
  PersonalKind kind{};
  std::size_t begin{0};  // bytes
  std::size_t size{0};
};

// In order, never overlapping.
std::vector<PersonalDatum> find_personal_data(std::string_view utf8);

// The names among them, each as often as it stands beside such a word.
std::vector<std::string_view> names_in(std::string_view utf8);

struct CoveredText {
  std::string text{};                 // every datum as "●●●"
  std::vector<PersonalKind> kinds{};  // of what was covered, in order
};
CoveredText cover_personal_data(std::string_view utf8);

}  // namespace baeumgil
