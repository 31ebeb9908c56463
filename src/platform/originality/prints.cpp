#include "platform/originality/prints.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "platform/originality/text_hash.h"

namespace baeumgil {
namespace {

constexpr auto kGram = std::size_t{4};
constexpr auto kOneIn = std::uint64_t{6};
constexpr auto kFirstCharacter = Print{'0'};  // to 'o'
constexpr auto kStretchLetters = std::size_t{250};
constexpr auto kFewTexts = std::size_t{50};  // of which nothing can be said about what is common
constexpr auto kLeastShared = 2;
constexpr auto kLeastScoreOfPrints = 4.0;

void sort_unique(std::vector<Print>& prints) {
  std::sort(prints.begin(), prints.end());
  prints.erase(std::unique(prints.begin(), prints.end()), prints.end());
}

void add_grams(std::vector<Print>& prints, std::u32string_view letters, std::size_t from, std::size_t to) {
  for (auto at = from; at < to && at + kGram <= letters.size(); ++at)
    if (auto const hash = text_hash(letters.substr(at, kGram)); hash % kOneIn == 0) prints.push_back(static_cast<Print>(hash >> 32U));
}

std::uint64_t hash_of(Landmark const& landmark) {
  auto letters = std::u32string{};
  for (auto const c : landmark.word) letters += static_cast<unsigned char>(c);
  return text_hash(letters);
}

}  // namespace

std::vector<Print> prints_of(LandmarkedText const& text) {
  auto prints = std::vector<Print>{};
  for (auto const& stretch : prints_by_stretch(text)) prints.insert(prints.end(), stretch.begin(), stretch.end());
  sort_unique(prints);
  return prints;
}

std::vector<std::vector<Print>> prints_by_stretch(LandmarkedText const& read) {
  auto const letters = std::u32string_view{read.text.letters};
  auto const& landmarks = read.landmarks;
  auto stretches = std::vector<std::vector<Print>>{};
  auto from = std::size_t{0};
  auto mark = std::size_t{0};
  for (auto i = std::size_t{0}; i < read.text.sentences.size(); ++i) {
    auto const to = read.text.sentences[i].last;
    auto const is_last = i + 1 == read.text.sentences.size();
    if (to - from < kStretchLetters && !is_last) continue;
    auto prints = std::vector<Print>{};
    add_grams(prints, letters, from, to);
    for (; mark < landmarks.size() && read.sentence_of[mark] <= i; ++mark)
      if (mark + 1 < landmarks.size())
        prints.push_back(static_cast<Print>(mixed_hash(hash_of(landmarks[mark]) * 31 + hash_of(landmarks[mark + 1])) >> 32U));
    sort_unique(prints);
    stretches.push_back(std::move(prints));
    from = to;
  }
  return stretches;
}

// Five bits a character, the lowest first; all but the last of a step are from the second half of the 64.
std::string packed(std::vector<Print> const& prints) {
  auto text = std::string{};
  text.reserve(prints.size() * 5);
  auto before = Print{0};
  for (auto const print : prints) {
    auto step = print - before;
    before = print;
    for (; step >= 32; step >>= 5U) text += static_cast<char>(kFirstCharacter + 32U + (step & 31U));
    text += static_cast<char>(kFirstCharacter + step);
  }
  return text;
}

PrintSearch::PrintSearch(std::vector<std::vector<Print>> const& stretches)
    : stretches_{stretches.size()}, filter_((1U << (32U - kShift)) / 64U) {
  for (auto i = std::size_t{0}; i < stretches.size(); ++i)
    for (auto const print : stretches[i]) {
      wanted_.push_back({.print = print, .stretch = static_cast<std::uint32_t>(i)});
      filter_[print >> kShift >> 6U] |= std::uint64_t{1} << (print >> kShift & 63U);
    }
  std::sort(wanted_.begin(), wanted_.end(),
            [](Wanted const& a, Wanted const& b) { return a.print != b.print ? a.print < b.print : a.stretch < b.stretch; });
  holders_.resize(wanted_.size());
}

void PrintSearch::feed(std::size_t text, std::string_view packed_prints) {
  ++texts_;
  auto print = Print{0};
  auto step = Print{0};
  auto shift = 0U;
  for (auto const character : packed_prints) {
    auto const value = static_cast<Print>(static_cast<unsigned char>(character)) - kFirstCharacter;
    step |= (value & 31U) << shift;
    shift += 5;
    if (value >= 32) continue;
    print += std::exchange(step, 0);
    shift = 0;
    if (!may_be_wanted(print)) continue;
    auto const found = std::lower_bound(wanted_.begin(), wanted_.end(), print, [](Wanted const& a, Print b) { return a.print < b; });
    if (found == wanted_.end() || found->print != print) continue;
    auto const place = static_cast<std::uint32_t>(found - wanted_.begin());
    ++holders_[place];
    hits_.push_back({.text = static_cast<std::uint32_t>(text), .wanted = place});
  }
}

double PrintSearch::rarity(Hit const& hit) const {
  auto const rare = std::log(1.0 + static_cast<double>(texts_) / holders_[hit.wanted]);
  return rare * rare;
}

std::vector<PrintSearch::Candidate> PrintSearch::best(std::size_t most_of_each) const {
  struct Score {
    double score{0};
    int shared{0};
  };
  auto const better = [](Candidate const& a, Candidate const& b) { return a.score != b.score ? a.score > b.score : a.text < b.text; };
  auto tops = std::vector<std::vector<Candidate>>(stretches_);
  auto scores = std::vector<Score>(stretches_);
  for (auto hit = hits_.begin(); hit != hits_.end();) {
    std::fill(scores.begin(), scores.end(), Score{});
    auto const text = hit->text;
    for (; hit != hits_.end() && hit->text == text; ++hit)
      for (auto place = hit->wanted; place < wanted_.size() && wanted_[place].print == wanted_[hit->wanted].print; ++place) {
        scores[wanted_[place].stretch].score += rarity(*hit);
        ++scores[wanted_[place].stretch].shared;
      }
    for (auto i = std::size_t{0}; i < stretches_; ++i) {
      if (scores[i].shared < kLeastShared || scores[i].score < kLeastScoreOfPrints) continue;
      auto& top = tops[i];
      auto const candidate = Candidate{.text = text, .score = scores[i].score};
      if (top.size() == most_of_each && !better(candidate, top.back())) continue;
      top.insert(std::upper_bound(top.begin(), top.end(), candidate, better), candidate);
      if (top.size() > most_of_each) top.pop_back();
    }
  }
  auto all = std::vector<Candidate>{};
  for (auto const& top : tops)
    for (auto const& candidate : top) {
      auto const there = std::find_if(all.begin(), all.end(), [&](Candidate const& one) { return one.text == candidate.text; });
      if (there == all.end())
        all.push_back(candidate);
      else
        there->score = std::max(there->score, candidate.score);
    }
  std::sort(all.begin(), all.end(), better);
  return all;
}

std::vector<double> PrintSearch::commonness(ComparedText const& text) const {
  auto all = std::vector<double>(text.sentences.size());
  if (texts_ < kFewTexts) return all;
  auto const whole = std::log(1.0 + static_cast<double>(texts_));
  auto prints = std::vector<Print>{};
  auto common = std::vector<double>{};
  for (auto i = std::size_t{0}; i < all.size(); ++i) {
    prints.clear();
    common.clear();
    add_grams(prints, text.letters, text.sentences[i].first, text.sentences[i].last);
    for (auto const print : prints) {
      auto const found = std::lower_bound(wanted_.begin(), wanted_.end(), print, [](Wanted const& a, Print b) { return a.print < b; });
      if (found == wanted_.end() || found->print != print) continue;
      auto const holders = holders_[static_cast<std::size_t>(found - wanted_.begin())];
      if (holders > 0) common.push_back(1.0 - std::log(1.0 + static_cast<double>(texts_) / holders) / whole);
    }
    // The rarer half decides: a copy that was reworded holds the words of the one text and words that everybody uses.
    std::sort(common.begin(), common.end());
    auto const half = (common.size() + 1) / 2;
    for (auto j = std::size_t{0}; j < half; ++j) all[i] += common[j] / static_cast<double>(half);
  }
  return all;
}

}  // namespace baeumgil
