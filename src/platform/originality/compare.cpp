#include "platform/originality/compare.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "platform/originality/figure_order.h"
#include "platform/originality/text_hash.h"

namespace baeumgil {
namespace {

constexpr auto kLeastLetters = std::size_t{10};
constexpr auto kShortLetters = std::size_t{18};
constexpr auto kLongLetters = std::size_t{60};
constexpr auto kShortShare = 0.85;
constexpr auto kShortExtra = 0.15;
constexpr auto kFormulaExtra = 0.6;
constexpr auto kSameShare = 0.93;
constexpr auto kSupportedShare = 0.6;  // of what is needed: enough beside a sentence that is alike

std::uint64_t pair_at(std::u32string_view letters, std::size_t at) {
  return static_cast<std::uint64_t>(letters[at]) << 32U | letters[at + 1];
}

// A sentence as its pairs of neighbouring letters, each with its weight.
struct Weighed {
  std::vector<std::uint64_t> pairs{};
  std::vector<float> weights{};
  double whole{0};
};

std::vector<Weighed> weigh_all(ComparedText const& text, Rarity const& rarity) {
  auto all = std::vector<Weighed>(text.sentences.size());
  for (auto i = std::size_t{0}; i < all.size(); ++i) {
    auto const letters = text.letters_of(i);
    for (auto at = std::size_t{0}; at + 1 < letters.size(); ++at) {
      all[i].pairs.push_back(pair_at(letters, at));
      all[i].weights.push_back(static_cast<float>(rarity.weight(letters.substr(at, 2))));
      all[i].whole += static_cast<double>(all[i].weights.back());
    }
  }
  return all;
}

// What is shared is held against the shorter sentence, and a little against the longer one: half a sentence is a copy, twenty
// letters scattered over a page are none.
double share_of(double shared, Weighed const& mine, Weighed const& theirs) {
  auto const [shorter, longer] = std::minmax(mine.whole, theirs.whole);
  return shared / std::max(1e-9, 0.75 * shorter + 0.25 * longer);
}

// In which sentences each pair stands, to find those worth a closer look.
class PairPlaces {
 public:
  explicit PairPlaces(std::vector<Weighed> const& sentences) : weights_(sentences.size()) {
    for (auto i = std::size_t{0}; i < sentences.size(); ++i)
      for (auto const pair : sentences[i].pairs) {
        auto& places = places_[pair];
        if (places.empty() || places.back() != i) places.push_back(static_cast<std::uint32_t>(i));
      }
  }

  // By sentence: what of mine stands anywhere in it; never less than what stands there in order.
  std::vector<double> const& shared_with(Weighed const& mine) {
    std::fill(weights_.begin(), weights_.end(), 0.0);
    for (auto i = std::size_t{0}; i < mine.pairs.size(); ++i) {
      auto const found = places_.find(mine.pairs[i]);
      if (found == places_.end()) continue;
      for (auto const place : found->second) weights_[place] += static_cast<double>(mine.weights[i]);
    }
    return weights_;
  }

 private:
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> places_{};
  std::vector<double> weights_{};
};

// The heaviest common subsequence.
double shared_in_order(Weighed const& mine, Weighed const& theirs, std::vector<float>& row) {
  row.assign(theirs.pairs.size() + 1, 0.0F);
  for (auto i = std::size_t{0}; i < mine.pairs.size(); ++i) {
    auto diagonal = 0.0F;
    for (auto j = std::size_t{0}; j < theirs.pairs.size(); ++j) {
      auto const above = row[j + 1];
      row[j + 1] = mine.pairs[i] == theirs.pairs[j] ? diagonal + mine.weights[i] : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return static_cast<double>(row.back());
}

// The shorter a sentence, the more of it must be the same: twenty letters meet by accident, a hundred do not.
double needed_share(std::size_t letters, double share) {
  if (letters < kShortLetters) return kShortShare;
  if (letters < kLongLetters)
    return share + kShortExtra * static_cast<double>(kLongLetters - letters) / static_cast<double>(kLongLetters - kShortLetters);
  return share;
}

struct Looked {
  std::vector<SentencePair> strong{};
  std::vector<SentencePair> weak{};
};

Looked look_at_all(ComparedText const& mine, ComparedText const& theirs, Rarity const& rarity, CompareLimits const& limits) {
  auto const my_sentences = weigh_all(mine, rarity);
  auto const their_sentences = weigh_all(theirs, rarity);
  auto places = PairPlaces{their_sentences};
  auto looked = Looked{};
  auto row = std::vector<float>{};
  for (auto i = std::size_t{0}; i < my_sentences.size(); ++i) {
    if (mine.sentences[i].letter_count() < kLeastLetters) continue;
    auto const formula = i < limits.commonness.size() ? kFormulaExtra * limits.commonness[i] : 0.0;
    auto const& anywhere = places.shared_with(my_sentences[i]);
    auto best = SentencePair{.mine = i};
    auto best_excess = -1.0;
    for (auto j = std::size_t{0}; j < their_sentences.size(); ++j) {
      auto const shorter = std::min(mine.sentences[i].letter_count(), theirs.sentences[j].letter_count());
      auto const needed = std::min(kShortShare, needed_share(shorter, limits.share) + formula);
      if (shorter < kLeastLetters || share_of(anywhere[j], my_sentences[i], their_sentences[j]) < kSupportedShare * needed) continue;
      auto const share = share_of(shared_in_order(my_sentences[i], their_sentences[j], row), my_sentences[i], their_sentences[j]);
      if (share - needed <= best_excess) continue;
      best_excess = share - needed;
      best = {.mine = i, .theirs = j, .share = std::min(1.0, share), .kind = share >= kSameShare ? Likeness::same : Likeness::reworded};
    }
    if (best_excess >= 0)
      looked.strong.push_back(best);
    else if (best_excess >= (kSupportedShare - 1) * limits.share)
      looked.weak.push_back(best);
  }
  return looked;
}

// One after the other here and there.
bool are_neighbours(SentencePair const& a, SentencePair const& b) {
  auto const here = static_cast<std::int64_t>(a.mine) - static_cast<std::int64_t>(b.mine);
  auto const there = static_cast<std::int64_t>(a.theirs) - static_cast<std::int64_t>(b.theirs);
  return here * there > 0 && std::abs(here) <= 2 && std::abs(there) <= 2;
}

}  // namespace

void Rarity::add(ComparedText const& text) {
  auto seen = std::vector<std::uint64_t>{};
  for (auto i = std::size_t{0}; i < text.sentences.size(); ++i) {
    auto const letters = text.letters_of(i);
    seen.clear();
    for (auto at = std::size_t{0}; at + 1 < letters.size(); ++at) seen.push_back(pair_at(letters, at));
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    for (auto const pair : seen) ++sentences_[pair];
    ++count_;
  }
}

double Rarity::weight(std::u32string_view pair) const {
  auto const found = sentences_.find(pair_at(pair, 0));
  // The sentence that is asked about is one of those that hold it: what stands in one more only is as rare as it gets.
  auto const holding = found == sentences_.end() || found->second < 2 ? 1.0 : static_cast<double>(found->second - 1);
  return std::log(1.0 + static_cast<double>(count_) / holding);
}

std::vector<SentencePair> alike_sentences(LandmarkedText const& mine, LandmarkedText const& theirs, Rarity const& rarity,
                                          CompareLimits const& limits) {
  auto looked = look_at_all(mine.text, theirs.text, rarity, limits);
  auto pairs = looked.strong;
  auto all = looked.strong;
  all.insert(all.end(), looked.weak.begin(), looked.weak.end());
  // Alone they would prove nothing; two in a row that stand in a row there too are no accident.
  for (auto const& weak : looked.weak)
    if (std::any_of(all.begin(), all.end(), [&](SentencePair const& other) { return are_neighbours(weak, other); })) pairs.push_back(weak);
  add_same_figures(mine, theirs, pairs);
  std::sort(pairs.begin(), pairs.end(), [](SentencePair const& a, SentencePair const& b) { return a.mine < b.mine; });
  return pairs;
}

}  // namespace baeumgil
