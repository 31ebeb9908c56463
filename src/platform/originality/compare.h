#pragma once
// Sentence against sentence: which of mine stand in another text too, as they are, reworded, or as the same figures and names
// in the same order. Pure; where sentences were moved to makes no difference.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/enum_text.h"
#include "platform/originality/landmarked_text.h"

namespace baeumgil {

enum class Likeness { same, reworded, figures };
constexpr auto enum_words(Likeness) { return std::array<std::string_view, 3>{"same", "reworded", "figures"}; }

struct SentencePair {
  std::size_t mine{0};
  std::size_t theirs{0};
  double share{0};  // 0 to 1: what both hold in the same order, of what the shorter one holds
  Likeness kind{Likeness::same};
};

struct CompareLimits {
  double share{0.45};                // from here on two sentences are alike
  std::vector<double> commonness{};  // by sentence of mine, see PrintSearch; of a formula more must be shared
};

// What is said everywhere says little: how many sentences of the texts at hand hold each pair of letters.
class Rarity {
 public:
  void add(ComparedText const&);
  double weight(std::u32string_view pair) const;

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> sentences_{};
  std::size_t count_{0};
};

// At most one pair for each sentence of mine, by its place.
std::vector<SentencePair> alike_sentences(LandmarkedText const& mine, LandmarkedText const& theirs, Rarity const&,
                                          CompareLimits const& = {});

}  // namespace baeumgil
