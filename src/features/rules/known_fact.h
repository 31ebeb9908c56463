#pragma once
// Every fact that rules judge, count from or ask for, once: name, what kind of value it takes and, for words, which ones.
// Their words for people are "rules.fact.<name>".

#include <array>
#include <span>
#include <string_view>

#include "base/enum_text.h"

namespace baeumgil {

enum class FactType {
  number,
  date,
  word,
  yes_no,  // the words yes and no
  flag     // the numbers 1 and 0
};
constexpr auto enum_words(FactType) { return std::array<std::string_view, 5>{"number", "date", "word", "yes_no", "flag"}; }

struct KnownFact {
  std::string_view name{};
  FactType type{};
  std::string_view words{};  // "seoul,metropolitan,elsewhere"
};

std::span<KnownFact const> known_facts();
KnownFact const* find_known_fact(std::string_view name);  // null: no rule knows it
std::string_view nearest_fact(std::string_view name);     // the known name that looks most like it

}  // namespace baeumgil
