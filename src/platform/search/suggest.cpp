#include "platform/search/suggest.h"

#include <algorithm>
#include <map>

#include "platform/search/tokenizer.h"

namespace baeumgil {

namespace {

constexpr std::uint32_t kLookedAt = 2000;    // words of one segment that go on as was typed
constexpr std::uint32_t kScanned = 200'000;  // words or titles of one segment that are looked through
constexpr std::size_t kFewestInitials = 2;   // one consonant begins every twentieth word

// 교토 is on its way to 교통: the last syllable may still get its final consonant, or give it to the next.
bool may_become(std::u16string_view word, std::u16string_view prefix) {
  if (word.size() < prefix.size() || prefix.empty()) return false;
  auto const last = prefix.size() - 1;
  if (word.substr(0, last) != prefix.substr(0, last)) return false;
  if (word[last] == prefix[last]) return true;
  auto const is_open = is_syllable(prefix[last]) && (prefix[last] - u'가') % 28 == 0;
  return is_open && is_syllable(word[last]) && (word[last] - u'가') / 28 == (prefix[last] - u'가') / 28;
}

using Found = std::map<std::u16string, double>;

void add_going_on(SegmentView const& view, std::u16string_view prefix, Found& found) {
  auto at = view.segment->first_word_from(prefix);
  for (auto const end = at + kLookedAt; at < std::min(view.segment->words(), end) && may_become(view.segment->word(at), prefix); ++at)
    if (view.segment->word(at) != prefix) found.try_emplace(std::u16string{view.segment->word(at)}, 0.0);
}

// The words are in the order of their letters, not of their consonants: all are looked through.
void add_by_initials(SegmentView const& view, std::u16string_view initials, Found& found) {
  auto taken = std::uint32_t{0};
  for (auto at = std::uint32_t{0}; at < std::min(view.segment->words(), kScanned) && taken < kLookedAt; ++at) {
    auto const word = view.segment->word(at);
    if (word.size() < initials.size() || !initials_of(word.substr(0, initials.size())).starts_with(initials)) continue;
    found.try_emplace(std::u16string{word}, 0.0);
    ++taken;
  }
}

bool is_latin_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Where a word of the title begins with this; npos when none does.
std::size_t word_beginning(std::string_view title, std::string_view prefix) {
  for (auto at = std::size_t{0}; at + prefix.size() <= title.size(); ++at) {
    if (at > 0 && is_latin_or_digit(title[at - 1])) continue;
    auto const begins = std::equal(prefix.begin(), prefix.end(), title.begin() + static_cast<std::ptrdiff_t>(at),
                                   [](char a, char b) { return lowered(a) == lowered(b); });
    if (begins) return at;
  }
  return std::string_view::npos;
}

// The last word as it was typed, when it is of Latin letters and digits; empty otherwise.
std::string_view last_latin(std::string_view typed) {
  auto begin = typed.size();
  while (begin > 0 && is_latin_or_digit(typed[begin - 1])) --begin;
  return begin == 0 || typed[begin - 1] == ' ' ? typed.substr(begin) : std::string_view{};
}

// Titles are long to look through: once is enough for both.
template <class Visit>
void each_title_with(Collection const& collection, std::string_view prefix, Visit visit) {
  for (auto const& view : collection.parts())
    for (auto slot = std::uint32_t{0}; slot < std::min(view.segment->documents(), kScanned); ++slot)
      if (auto const at = word_beginning(view.segment->title(slot), prefix); at != std::string_view::npos && collection.shows(view, slot))
        visit(view.segment->title(slot), at);
}

Suggested going_on_in_latin(Collection const& collection, std::string_view typed, std::string_view prefix, MostSuggested most) {
  auto suggested = Suggested{};
  auto found = std::map<std::string, std::pair<int, std::string>, std::less<>>{};  // by their small letters: how often, as written
  each_title_with(collection, prefix, [&](std::string_view title, std::size_t at) {
    if (suggested.titles.size() < most.titles) suggested.titles.emplace_back(title);
    auto end = at;
    while (end < title.size() && is_latin_or_digit(title[end])) ++end;
    if (end - at == prefix.size()) return;
    auto small = std::string{title.substr(at, end - at)};
    std::ranges::transform(small, small.begin(), lowered);
    auto& word = found.try_emplace(small, 0, title.substr(at, end - at)).first->second;
    ++word.first;
  });
  auto ranked = std::vector<std::pair<int, std::string>>{};
  for (auto const& [small, word] : found) ranked.push_back(word);
  std::ranges::stable_sort(ranked, std::ranges::greater{}, &std::pair<int, std::string>::first);
  auto const before = std::string{typed.substr(0, typed.size() - prefix.size())};
  for (auto const& [count, word] : ranked)
    if (suggested.words.size() < most.words) suggested.words.push_back(before + word);
  return suggested;
}

std::vector<std::string> going_on_in_hangul(Collection const& collection, std::string_view typed, std::size_t most) {
  auto const folded = folded_text(typed);
  auto const space = folded.find_last_of(u' ');
  auto const start = space == std::u16string::npos ? std::size_t{0} : space + 1;
  auto const prefix = std::u16string_view{folded}.substr(start);
  auto const is_of_initials = prefix.size() >= kFewestInitials && std::ranges::all_of(prefix, is_initial);
  if (prefix.empty() || (!is_syllable(prefix.back()) && !is_of_initials)) return {};
  auto found = Found{};
  for (auto const& view : collection.parts()) is_of_initials ? add_by_initials(view, prefix, found) : add_going_on(view, prefix, found);
  auto ranked = std::vector<std::pair<double, std::u16string>>{};
  for (auto const& [word, ignored] : found)
    if (auto const holding = collection.holding(term_of('w', word)); holding > 0) ranked.emplace_back(holding, word);
  std::sort(ranked.begin(), ranked.end(),
            [](auto const& a, auto const& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  auto words = std::vector<std::string>{};
  auto const before = utf8_text(std::u16string_view{folded}.substr(0, start));
  for (auto const& [holding, word] : ranked)
    if (words.size() < most) words.push_back(before + utf8_text(word));
  return words;
}

}  // namespace

Suggested suggest_from(Collection const& collection, std::string_view typed, MostSuggested most) {
  if (auto const latin = last_latin(typed); !latin.empty()) return going_on_in_latin(collection, typed, latin, most);
  return {.words = going_on_in_hangul(collection, typed, most.words)};
}

}  // namespace baeumgil
