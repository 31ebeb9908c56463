#include "platform/search/second_look.h"

namespace baeumgil {

namespace {

constexpr double kPhraseGain = 1;
constexpr double kCoverageGain = 0.25;
constexpr std::size_t kGap = 3;          // characters between two words that still stand together
constexpr std::size_t kLooked = 65'536;  // units of a text

bool stand_together(std::u16string_view text, std::u16string_view first, std::u16string_view second) {
  for (auto at = text.find(first); at != std::u16string_view::npos; at = text.find(first, at + 1)) {
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
    held[i] = text.find(words[i].text) != std::u16string_view::npos;
    if (held[i]) score += kCoverageGain * words[i].rarity;
    if (i > 0 && held[i] && held[i - 1] && stand_together(text, words[i - 1].text, words[i].text))
      score += kPhraseGain * (words[i - 1].rarity + words[i].rarity) / 2;
  }
  return score;
}

}  // namespace baeumgil
