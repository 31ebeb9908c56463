#include "platform/search/second_look.h"

#include <algorithm>

namespace baeumgil {

namespace {

constexpr double kPhraseGain = 1;
constexpr double kCoverageGain = 0.25;
constexpr std::size_t kGap = 3;             // characters between two words that still stand together
constexpr std::size_t kLooked = 65'536;     // units of a text
constexpr std::size_t kShingle = 5;
constexpr double kCopiedGain = 1;

bool stand_together(std::u16string_view text, std::u16string_view first, std::u16string_view second) {
  for (auto at = text.find(first); at != std::u16string_view::npos; at = text.find(first, at + 1)) {
    auto const window = text.substr(at + first.size(), kGap + second.size());
    if (window.find(second) != std::u16string_view::npos) return true;
  }
  return false;
}

std::vector<std::uint64_t> shingles_of(std::u16string_view compact) {
  auto shingles = std::vector<std::uint64_t>{};
  for (std::size_t i = 0; i + kShingle <= compact.size(); ++i) shingles.push_back(term_of('h', compact.substr(i, kShingle)));
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

}  // namespace

SecondLook::SecondLook(QueryPlan const& plan, std::string_view query) : plan_{plan} {
  if (plan.is_whole_text) shingles_ = shingles_of(compact_text(folded_text(query)));
}

double SecondLook::worth(std::u16string_view folded, double terms_score) {
  compact_.clear();
  append_compact(folded.substr(0, kLooked), compact_);
  return plan_.is_whole_text ? of_text(terms_score) : of_question();
}

double SecondLook::of_question() {
  auto const& words = plan_.words;
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

double SecondLook::of_text(double terms_score) {
  auto const theirs = shingles_of(compact_);
  auto shared = 0.0;
  auto ours = shingles_.cbegin();
  for (auto other = theirs.cbegin(); ours != shingles_.cend() && other != theirs.cend();) {
    auto const is_same = *ours == *other;
    shared += is_same ? 1 : 0;
    auto const is_ours_behind = *ours <= *other;
    if (!is_ours_behind || is_same) ++other;
    if (is_ours_behind) ++ours;
  }
  auto const all = static_cast<double>(shingles_.size() + theirs.size()) - shared;
  return all > 0 ? kCopiedGain * terms_score * shared / all : 0;
}

}  // namespace baeumgil
