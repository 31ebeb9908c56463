#include "platform/search/ranking.h"

#include <cmath>

namespace baeumgil {

namespace {

constexpr double kSaturation = 1.0;   // k1
constexpr double kLengthShare = 0.5;  // b
constexpr double kUsualLength = 300;  // terms of a usual document
constexpr double kCoverageGain = 0.25;
constexpr std::size_t kGap = 3;  // characters between two words that still stand together

bool stand_together(std::u16string_view text, std::u16string_view first, std::u16string_view second) {
  for (auto at = text.find(first); at != std::u16string_view::npos; at = text.find(first, at + 1)) {
    auto const window = text.substr(at + first.size(), kGap + second.size());
    if (window.find(second) != std::u16string_view::npos) return true;
  }
  return false;
}

}  // namespace

double rarity(double documents, double holding) { return std::log(1 + (documents - holding + 0.5) / (holding + 0.5)); }

double term_score(double rarity, double count, double length) {
  auto const normal = count / (1 - kLengthShare + kLengthShare * length / kUsualLength);
  return rarity * normal * (kSaturation + 1) / (normal + kSaturation);
}

double least_share(std::size_t term_count) {
  constexpr std::size_t few = 8;
  return term_count <= few ? 0.34 : 0.2;
}

double text_score(std::u16string_view compact, std::vector<RatedWord> const& words) {
  auto score = 0.0;
  auto held = std::vector<bool>(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    held[i] = compact.find(words[i].text) != std::u16string_view::npos;
    if (held[i]) score += kCoverageGain * words[i].rarity;
    if (i > 0 && held[i] && held[i - 1] && stand_together(compact, words[i - 1].text, words[i].text))
      score += (words[i - 1].rarity + words[i].rarity) / 2;
  }
  return score;
}

double initials_score(std::u16string_view initials, std::vector<QueryWord> const& words) {
  auto length = std::size_t{0};
  for (auto const& word : words) {
    if (initials.find(word.text) == std::u16string_view::npos) return 0;
    length += word.text.size();
  }
  auto const starts = initials.starts_with(words.front().text) ? 1.0 : 0.0;
  return 1 + starts + static_cast<double>(length) / static_cast<double>(initials.size());
}

}  // namespace baeumgil
