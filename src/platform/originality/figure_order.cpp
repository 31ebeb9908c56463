#include "platform/originality/figure_order.h"

#include <algorithm>

namespace baeumgil {
namespace {

constexpr auto kGap = 0.4;         // what a figure that stands on one side only takes away
constexpr auto kLeastScore = 4.5;  // five figures or names in a row, hardly anything between them
constexpr auto kLeastMatches = 4;
constexpr auto kMostPassages = 8;

struct Step {
  float score{0};
  enum class From : std::uint8_t { none, both, mine, theirs } from{From::none};
};

// The best run of the same landmarks in the same order (Smith and Waterman), what was found before left out.
class Alignment {
 public:
  Alignment(std::vector<Landmark> const& mine, std::vector<Landmark> const& theirs)
      : mine_{mine}, theirs_{theirs}, taken_(mine.size()), steps_((mine.size() + 1) * (theirs.size() + 1)) {}

  struct Match {
    std::size_t mine{0};
    std::size_t theirs{0};
  };
  // Empty when no run is long enough.
  std::vector<Match> next() {
    auto best = std::size_t{0};
    for (auto i = std::size_t{1}; i <= mine_.size(); ++i)
      for (auto j = std::size_t{1}; j <= theirs_.size(); ++j) {
        fill(i, j);
        if (step(i, j).score > steps_[best].score) best = i * (theirs_.size() + 1) + j;
      }
    auto const score = static_cast<double>(steps_[best].score);
    auto matches = walk_back(best / (theirs_.size() + 1), best % (theirs_.size() + 1));
    if (score < kLeastScore || matches.size() < kLeastMatches) return {};
    for (auto i = matches.back().mine; i <= matches.front().mine; ++i) taken_[i] = true;
    return matches;
  }

 private:
  Step& step(std::size_t i, std::size_t j) { return steps_[i * (theirs_.size() + 1) + j]; }

  void fill(std::size_t i, std::size_t j) {
    auto best = Step{};
    auto offer = [&](float score, Step::From from) {
      if (score > best.score) best = {.score = score, .from = from};
    };
    auto const is_same = !taken_[i - 1] && mine_[i - 1].word == theirs_[j - 1].word;
    if (is_same) offer(step(i - 1, j - 1).score + static_cast<float>(weight_of(mine_[i - 1])), Step::From::both);
    offer(step(i - 1, j).score - static_cast<float>(kGap), Step::From::mine);
    offer(step(i, j - 1).score - static_cast<float>(kGap), Step::From::theirs);
    step(i, j) = best;
  }

  std::vector<Match> walk_back(std::size_t i, std::size_t j) {
    auto matches = std::vector<Match>{};
    while (step(i, j).from != Step::From::none) {
      auto const from = step(i, j).from;
      if (from == Step::From::both) matches.push_back({.mine = i - 1, .theirs = j - 1});
      if (from != Step::From::theirs) --i;
      if (from != Step::From::mine) --j;
    }
    return matches;
  }

  std::vector<Landmark> const& mine_;
  std::vector<Landmark> const& theirs_;
  std::vector<bool> taken_;
  std::vector<Step> steps_;
};

bool has_pair(std::vector<SentencePair> const& pairs, std::size_t mine) {
  return std::any_of(pairs.begin(), pairs.end(), [&](SentencePair const& pair) { return pair.mine == mine; });
}

}  // namespace

void add_same_figures(LandmarkedText const& mine, LandmarkedText const& theirs, std::vector<SentencePair>& pairs) {
  if (mine.landmarks.size() < kLeastMatches || theirs.landmarks.size() < kLeastMatches) return;
  auto alignment = Alignment{mine.landmarks, theirs.landmarks};
  for (auto round = 0; round < kMostPassages; ++round) {
    auto const matches = alignment.next();
    if (matches.empty()) return;
    for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
      auto const my_sentence = mine.sentence_of[match->mine];
      if (has_pair(pairs, my_sentence)) continue;
      auto held = 0.0;
      auto shared = 0.0;
      for (auto i = std::size_t{0}; i < mine.landmarks.size(); ++i) {
        if (mine.sentence_of[i] != my_sentence) continue;
        held += 1;
        shared += std::any_of(matches.begin(), matches.end(), [&](auto const& one) { return one.mine == i; }) ? 1 : 0;
      }
      pairs.push_back(
          {.mine = my_sentence, .theirs = theirs.sentence_of[match->theirs], .share = shared / held, .kind = Likeness::figures});
    }
  }
}

}  // namespace baeumgil
