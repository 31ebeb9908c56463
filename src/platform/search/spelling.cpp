#include "platform/search/spelling.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

#include "platform/search/particles.h"
#include "platform/search/segment_writer.h"

namespace baeumgil {

namespace {

constexpr double kKnown = 3;  // documents that hold a word others may be taken for
constexpr std::size_t kLongInJamo = 8;

// Optimal string alignment: insertion, deletion, change, and two neighbours swapped. More than `most` is not told apart.
std::size_t distance(std::u16string_view a, std::u16string_view b, std::size_t most) {
  if (a.size() > b.size() + most || b.size() > a.size() + most) return most + 1;
  auto rows =
      std::array{std::vector<std::size_t>(b.size() + 1), std::vector<std::size_t>(b.size() + 1), std::vector<std::size_t>(b.size() + 1)};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    auto const& above = rows[(i + 2) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1] ? 1U : 0U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], rows[(i + 1) % 3][j - 2] + 1);
    }
  }
  return rows[a.size() % 3][b.size()];
}

// Two syllables swapped, one left out or one too many: that is one slip, however many jamo it moves.
bool is_syllable_slip(std::u16string_view a, std::u16string_view b) {
  auto const first = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  auto const tail = [](std::u16string_view text, std::size_t from) { return text.substr(std::min(from, text.size())); };
  if (a.size() == b.size() + 1) return tail(a, first + 1) == tail(b, first);
  if (b.size() == a.size() + 1) return tail(b, first + 1) == tail(a, first);
  if (a.size() != b.size() || first + 1 >= a.size()) return false;
  return a[first] == b[first + 1] && a[first + 1] == b[first] && tail(a, first + 2) == tail(b, first + 2);
}

// Words of three syllables and more are near when they share what is left without one; of two, every jamo is tried.
std::unordered_set<std::u16string> near_words(Collection const& collection, std::u16string_view word) {
  auto found = std::unordered_set<std::u16string>{};
  for (auto const& view : collection.parts())
    for (auto const hash : spelling_hashes(word))
      for (auto const& spelling : view.segment->spellings(hash)) found.emplace(view.segment->word(spelling.word));
  if (word.size() != 2) return found;
  for (std::size_t at = 0; at < word.size(); ++at) {
    auto const index = static_cast<unsigned>(word[at] - u'가');
    auto const try_syllable = [&](unsigned syllable) {
      auto other = std::u16string{word};
      other[at] = static_cast<char16_t>(u'가' + syllable);
      found.insert(std::move(other));
    };
    for (auto initial = 0U; initial < 19; ++initial) try_syllable(initial * 588 + index % 588);
    for (auto vowel = 0U; vowel < 21; ++vowel) try_syllable(index / 588 * 588 + vowel * 28 + index % 28);
    for (auto final = 0U; final < 28; ++final) try_syllable(index / 28 * 28 + final);
  }
  return found;
}

// 규의제 is 규제의: the slip may have crossed into the ending, so the whole run is looked at.
std::unordered_set<std::u16string> swapped_words(std::u16string_view run) {
  auto found = std::unordered_set<std::u16string>{};
  for (std::size_t i = 0; i + 1 < run.size(); ++i) {
    auto other = std::u16string{run};
    std::swap(other[i], other[i + 1]);
    other.resize(stem_length(other));
    found.insert(std::move(other));
  }
  return found;
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

std::u16string jamo_of(std::u16string_view word) {
  auto jamo = std::u16string{};
  for (auto const c : word) {
    if (!is_syllable(c)) {
      jamo += c;
      continue;
    }
    auto const index = static_cast<unsigned>(c - u'가');
    jamo += static_cast<char16_t>(0x1100 + index / 588);
    jamo += static_cast<char16_t>(0x1161 + index / 28 % 21);
    if (index % 28 != 0) jamo += static_cast<char16_t>(0x11A7 + index % 28);
  }
  return jamo;
}

std::optional<std::u16string> likely_word(Collection const& collection, std::u16string_view word, std::u16string_view run) {
  auto const jamo = jamo_of(word);
  auto const own = collection.holding(term_of('w', word));
  auto const most = jamo.size() >= kLongInJamo ? std::size_t{2} : std::size_t{1};
  auto best = std::optional<Likely>{};
  auto const consider = [&](std::u16string const& near, double steps) {
    auto const holding = near == word ? 0 : collection.holding(term_of('w', near));
    if (holding < kKnown || holding < 5 * own) return;
    auto const likely = Likely{near, std::log(1 + holding) - 6.0 * (steps - 1)};
    if (!best || likely.worth > best->worth || (likely.worth == best->worth && near < best->word)) best = likely;
  };
  for (auto const& near : near_words(collection, word)) {
    auto const steps = is_syllable_slip(word, near) ? 1 : distance(jamo, jamo_of(near), most);
    if (steps <= most) consider(near, static_cast<double>(steps));
  }
  for (auto const& near : swapped_words(run)) consider(near, 1);
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
