#include "platform/search/second_look.h"

#include <cstring>

namespace baeumgil {

namespace {

constexpr double kPhraseGain = 1;
constexpr double kCoverageGain = 0.25;
constexpr std::size_t kGap = 3;          // characters between two words that still stand together
constexpr std::size_t kLooked = 20'000;  // units of a text

// Two characters are compared at once; most places differ in them.
std::size_t find_in(std::u16string_view text, std::u16string_view word, std::size_t from = 0) {
  if (word.size() < 2) return text.find(word, from);
  auto const pair_at = [](char16_t const* at) {
    auto pair = std::uint32_t{0};
    std::memcpy(&pair, at, sizeof pair);
    return pair;
  };
  auto const wanted = pair_at(word.data());
  for (auto at = from; at + word.size() <= text.size(); ++at)
    if (pair_at(text.data() + at) == wanted && text.substr(at, word.size()) == word) return at;
  return std::u16string_view::npos;
}

bool stand_together(std::u16string_view text, std::u16string_view first, std::u16string_view second) {
  for (auto at = find_in(text, first); at != std::u16string_view::npos; at = find_in(text, first, at + 1)) {
    auto const window = text.substr(at + first.size(), kGap + second.size());
    if (window.find(second) != std::u16string_view::npos) return true;
  }
  return false;
}

}  // namespace

double SecondLook::worth(std::u16string_view folded) {
  auto const& words = plan_.words;
  if (words.empty()) return 0;
  compact_.clear();
  append_compact(folded.substr(0, kLooked), compact_);
  auto const text = std::u16string_view{compact_};
  auto score = 0.0;
  auto held = std::vector<bool>(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    held[i] = find_in(text, words[i].text) != std::u16string_view::npos;
    if (held[i]) score += kCoverageGain * words[i].rarity;
    if (i > 0 && held[i] && held[i - 1] && stand_together(text, words[i - 1].text, words[i].text))
      score += kPhraseGain * (words[i - 1].rarity + words[i].rarity) / 2;
  }
  return score;
}

}  // namespace baeumgil
