#include "platform/search/spelling.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "platform/search/particles.h"
#include "platform/search/segment_writer.h"

namespace baeumgil {

namespace {

constexpr double kKnown = 3;  // documents that hold a word others may be taken for
constexpr std::size_t kLongInJamo = 8;

// How many of initial, vowel and final differ.
std::size_t jamo_between(char16_t a, char16_t b) {
  auto const first = static_cast<unsigned>(a - u'가');
  auto const second = static_cast<unsigned>(b - u'가');
  return (first / 588 != second / 588 ? 1U : 0U) + (first / 28 % 21 != second / 28 % 21 ? 1U : 0U) + (first % 28 != second % 28 ? 1U : 0U);
}

std::size_t jamo_in(std::u16string_view word) {
  auto count = std::size_t{0};
  for (auto const c : word) count += (c - u'가') % 28 == 0 ? 2U : 3U;
  return count;
}

// How many jamo were mistaken; two syllables swapped, one left out or one too many are one slip. Beyond two it is another word.
std::size_t slips_between(std::u16string_view a, std::u16string_view b) {
  constexpr std::size_t kAnother = 9;
  auto const first = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  auto const tail = [](std::u16string_view text, std::size_t from) { return text.substr(std::min(from, text.size())); };
  if (a.size() == b.size() + 1) return tail(a, first + 1) == tail(b, first) ? 1 : kAnother;
  if (b.size() == a.size() + 1) return tail(b, first + 1) == tail(a, first) ? 1 : kAnother;
  if (a.size() != b.size() || first == a.size()) return kAnother;
  if (tail(a, first + 1) == tail(b, first + 1)) return jamo_between(a[first], b[first]);
  auto const is_swapped = first + 1 < a.size() && a[first] == b[first + 1] && a[first + 1] == b[first];
  return is_swapped && tail(a, first + 2) == tail(b, first + 2) ? 1 : kAnother;
}

using NearWords = std::unordered_map<std::u16string, std::size_t>;  // to how many slips away

// Words of three syllables and more are near when they share what is left without one; of two, every jamo is tried.
void add_near_words(Collection const& collection, std::u16string_view word, NearWords& found) {
  auto const most = jamo_in(word) >= kLongInJamo ? std::size_t{2} : std::size_t{1};
  for (auto const& view : collection.parts())
    for (auto const hash : spelling_hashes(word))
      for (auto const& spelling : view.segment->spellings(hash)) {
        auto const near = view.segment->word(spelling.word);
        if (auto const slips = slips_between(word, near); slips <= most) found.try_emplace(std::u16string{near}, slips);
      }
  if (word.size() != 2) return;
  for (std::size_t at = 0; at < word.size(); ++at) {
    auto const index = static_cast<unsigned>(word[at] - u'가');
    auto const try_syllable = [&](unsigned syllable) {
      auto other = std::u16string{word};
      other[at] = static_cast<char16_t>(u'가' + syllable);
      found.try_emplace(std::move(other), 1U);
    };
    for (auto initial = 0U; initial < 19; ++initial) try_syllable(initial * 588 + index % 588);
    for (auto vowel = 0U; vowel < 21; ++vowel) try_syllable(index / 588 * 588 + vowel * 28 + index % 28);
    for (auto final = 0U; final < 28; ++final) try_syllable(index / 28 * 28 + final);
  }
}

// 규의제 is 규제의: the slip may have crossed into the ending, so the whole run is looked at.
void add_swapped_words(std::u16string_view run, NearWords& found) {
  for (std::size_t i = 0; i + 1 < run.size(); ++i) {
    auto other = std::u16string{run};
    std::swap(other[i], other[i + 1]);
    other.resize(stem_length(other));
    found.try_emplace(std::move(other), 1U);
  }
}

struct Likely {
  std::u16string word{};
  double worth{0};
};

struct Cut {
  double worth{-1e18};
  std::size_t from{0};
  std::size_t stem{0};  // syllables of the piece without its particle
};

}  // namespace

std::optional<std::u16string> likely_word(Collection const& collection, std::u16string_view word, std::u16string_view run) {
  auto near_words = NearWords{};
  add_near_words(collection, word, near_words);
  add_swapped_words(run, near_words);
  near_words.erase(std::u16string{word});
  auto const own = collection.holding(term_of('w', word));
  auto best = std::optional<Likely>{};
  for (auto const& [near, slips] : near_words) {
    auto const holding = collection.holding(term_of('w', near));
    if (holding < kKnown || holding < 5 * own) continue;
    auto const likely = Likely{near, std::log(1 + holding) - 6.0 * (static_cast<double>(slips) - 1)};
    if (!best || likely.worth > best->worth || (likely.worth == best->worth && near < best->word)) best = likely;
  }
  if (!best) return std::nullopt;
  return best->word;
}

std::vector<std::u16string> known_words_in(Collection const& collection, std::u16string_view run) {
  constexpr std::size_t longest = 8;
  constexpr double alone = -9;  // a syllable that belongs to no word
  auto cuts = std::vector<Cut>(run.size() + 1);
  cuts[0].worth = 0;
  auto const offer = [&](std::size_t from, std::size_t size, std::size_t stem, double worth) {
    auto& cut = cuts[from + size];
    if (cuts[from].worth + worth > cut.worth) cut = {cuts[from].worth + worth, from, stem};
  };
  for (std::size_t from = 0; from < run.size(); ++from) {
    offer(from, 1, 0, alone);
    for (std::size_t size = 2; size <= longest && from + size <= run.size(); ++size) {
      auto const holding = collection.holding(term_of('w', run.substr(from, size)));
      if (holding < kKnown) continue;
      auto const worth = std::log(holding / collection.documents()) - 0.5;
      offer(from, size, size, worth);
      for (std::size_t more = 1; more <= 3 && from + size + more <= run.size(); ++more)
        if (without_one_ending(run.substr(from, size + more)) == size) offer(from, size + more, size, worth - 1);
    }
  }
  auto words = std::vector<std::u16string>{};
  for (auto end = run.size(); end > 0; end = cuts[end].from)
    if (cuts[end].stem > 0) words.emplace_back(run.substr(cuts[end].from, cuts[end].stem));
  std::reverse(words.begin(), words.end());
  if (words.size() == 1 && words.front() == run) words.clear();
  return words;
}

}  // namespace baeumgil
