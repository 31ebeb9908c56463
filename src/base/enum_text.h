#pragma once
// Enumerations are stored, sent and translated by one word each. For `enum class State` declare, beside it:
//   constexpr auto enum_words(State) { return std::array<std::string_view, 3>{"draft", "open", "closed"}; }
// in the order of the enumerators.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace baeumgil {

template <class E>
concept WordedEnum = std::is_enum_v<E> && requires(E e) {
  enum_words(e);
};

template <WordedEnum E>
constexpr std::string_view to_word(E value) {
  return enum_words(value)[static_cast<std::size_t>(value)];
}

template <WordedEnum E>
constexpr std::optional<E> enum_from_word(std::string_view word) {
  constexpr auto words = enum_words(E{});
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i] == word) return static_cast<E>(i);
  return std::nullopt;
}

template <WordedEnum E>
constexpr auto all_of() {
  std::array<E, enum_words(E{}).size()> values{};
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<E>(i);
  return values;
}

}  // namespace baeumgil
