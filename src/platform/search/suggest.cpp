#include "platform/search/suggest.h"

#include <algorithm>
#include <map>

#include "platform/search/tokenizer.h"

namespace baeumgil {

namespace {

constexpr std::uint32_t kLookedAt = 2000;  // words of one segment

// 교토 is on its way to 교통: the last syllable may still get its final consonant, or give it to the next.
bool may_become(std::u16string_view word, std::u16string_view prefix) {
  if (word.size() < prefix.size() || prefix.empty()) return false;
  auto const last = prefix.size() - 1;
  if (word.substr(0, last) != prefix.substr(0, last)) return false;
  if (word[last] == prefix[last]) return true;
  auto const is_open = is_syllable(prefix[last]) && (prefix[last] - u'가') % 28 == 0;
  return is_open && is_syllable(word[last]) && (word[last] - u'가') / 28 == (prefix[last] - u'가') / 28;
}

}  // namespace

std::vector<std::string> suggest_words(Collection const& collection, std::string_view typed, std::size_t most) {
  auto const folded = folded_text(typed);
  auto const space = folded.find_last_of(u' ');
  auto const start = space == std::u16string::npos ? std::size_t{0} : space + 1;
  auto const prefix = std::u16string_view{folded}.substr(start);
  if (prefix.empty() || !is_syllable(prefix.back())) return {};
  auto found = std::map<std::u16string, double>{};
  for (auto const& view : collection.parts()) {
    auto at = view.segment->first_word_from(prefix);
    for (auto const end = at + kLookedAt; at < std::min(view.segment->words(), end) && may_become(view.segment->word(at), prefix); ++at)
      if (view.segment->word(at) != prefix) found.try_emplace(std::u16string{view.segment->word(at)}, 0.0);
  }
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

}  // namespace baeumgil
