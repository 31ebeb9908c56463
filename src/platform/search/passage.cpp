#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>

#include "platform/search/search_index.h"
#include "platform/search/tokenizer.h"
#include "platform/text/normalize.h"

namespace baeumgil {

namespace {

constexpr char32_t kMarkStart = 0xE000;
constexpr char32_t kMarkEnd = 0xE001;

struct Match {
  std::size_t start{0};  // code points of the text
  std::size_t end{0};
  std::size_t word{0};
  double weight{0};
};

std::u32string code_points(std::string_view utf8) {
  auto const nfc = to_nfc(utf8);
  auto const text = icu::UnicodeString::fromUTF8(icu::StringPiece{nfc.data(), static_cast<int32_t>(nfc.size())});
  auto points = std::u32string{};
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    auto const c = static_cast<char32_t>(text.char32At(at));
    auto const is_break = c == U'\n' || c == U'\r' || c == U'\t' || c == kMarkStart || c == kMarkEnd;
    points += is_break ? U' ' : c;
  }
  return points;
}

std::string utf8_of(std::u32string_view points) {
  auto text = std::string{};
  icu::UnicodeString::fromUTF32(reinterpret_cast<UChar32 const*>(points.data()), static_cast<int32_t>(points.size())).toUTF8String(text);
  return text;
}

// Every place of every word; of a word that stands nowhere as a whole, its bigrams.
std::vector<Match> matches_of(std::vector<QueryWord> const& words, std::string_view text) {
  auto folded_places = std::vector<std::uint32_t>{};
  auto places = std::vector<std::uint32_t>{};
  auto const compact = compact_text(folded_text(text, &folded_places), &places);
  for (auto& place : places) place = folded_places[place];
  auto matches = std::vector<Match>{};
  auto const add_all = [&](std::u16string_view part, std::size_t word, double weight) {
    auto const before = matches.size();
    for (auto at = compact.find(part); at != std::u16string::npos; at = compact.find(part, at + part.size()))
      matches.push_back({places[at], places[at + part.size() - 1] + 1U, word, weight});
    return matches.size() > before;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto const& word = words[i].text;
    if (word.empty() || words[i].is_initials() || add_all(word, i, static_cast<double>(word.size()))) continue;
    for (std::size_t at = 0; at + 2 < word.size() + 1; ++at) add_all(std::u16string_view{word}.substr(at, 2), i, 1);
  }
  std::sort(matches.begin(), matches.end(), [](Match const& a, Match const& b) { return a.start < b.start; });
  return matches;
}

// What a window is worth: each word counts fully once, and a little for each time again.
double worth_of(std::vector<Match> const& matches, std::size_t from, std::size_t end, std::size_t word_count) {
  auto seen = std::vector<double>(word_count);
  auto worth = 0.0;
  for (auto at = from; at < matches.size() && matches[at].end <= end; ++at) {
    auto& best = seen[matches[at].word];
    worth += matches[at].weight * (best > 0 ? 0.1 : 1.0);
    best = std::max(best, matches[at].weight);
  }
  return worth;
}

struct Window {
  std::size_t start{0};
  std::size_t end{0};
};

Window best_window(std::u32string_view text, std::vector<Match> const& matches, std::size_t word_count, std::size_t characters) {
  if (text.size() <= characters) return {0, text.size()};
  constexpr std::size_t most_tried = 500;  // of a long text full of matches the beginning is as good as any
  auto best = Window{0, characters};
  auto most = 0.0;
  for (std::size_t i = 0; i < std::min(matches.size(), most_tried); ++i) {
    auto const lead = std::min(matches[i].start, characters / 4);
    auto start = matches[i].start - lead;
    if (start + characters > text.size()) start = text.size() - characters;
    auto const first = static_cast<std::size_t>(
        std::lower_bound(matches.begin(), matches.end(), start, [](Match const& match, std::size_t at) { return match.start < at; }) -
        matches.begin());
    auto const worth = worth_of(matches, first, start + characters, word_count);
    if (worth <= most) continue;
    most = worth;
    best = {start, start + characters};
  }
  // From a word's beginning, when one is near and no match is lost by it.
  if (best.start > 0 && text[best.start - 1] != U' ') {
    auto const space = text.substr(best.start, characters / 4).find(U' ');
    auto const is_free = space != std::u32string_view::npos && std::none_of(matches.begin(), matches.end(), [&](Match const& match) {
                           return match.end > best.start && match.start <= best.start + space;
                         });
    if (is_free) best.start += space + 1;
  }
  // To a word's end, likewise.
  if (best.end < text.size() && text[best.end] != U' ') {
    auto const space = text.substr(0, best.end).rfind(U' ');
    auto const is_free =
        space != std::u32string_view::npos && space + characters / 4 > best.end && space > best.start &&
        std::none_of(matches.begin(), matches.end(), [&](Match const& match) { return match.end > space && match.start < best.end; });
    if (is_free) best.end = space;
  }
  return best;
}

std::u32string marked(std::u32string_view text, Window window, std::vector<Match> const& matches) {
  auto is_marked = std::vector<bool>(text.size() + 1);
  for (auto const& match : matches)
    std::fill_n(is_marked.begin() + static_cast<std::ptrdiff_t>(match.start), match.end - match.start, true);
  auto result = std::u32string{};
  for (auto at = window.start; at < window.end; ++at) {
    auto const is_first = is_marked[at] && (at == window.start || !is_marked[at - 1]);
    if (is_first) result += kMarkStart;
    result += text[at];
    if (is_marked[at] && (at + 1 == window.end || !is_marked[at + 1])) result += kMarkEnd;
  }
  return result;
}

}  // namespace

std::string best_passage(std::string_view query, std::string_view text, std::size_t characters) {
  auto const points = code_points(text);
  auto const words = query_words(query);
  auto const matches = matches_of(words, utf8_of(points));
  auto const window = best_window(points, matches, words.size(), characters);
  auto passage = marked(points, window, matches);
  if (window.start > 0) passage.insert(0, U"…");
  if (window.end < points.size()) passage += U"…";
  return utf8_of(passage);
}

}  // namespace baeumgil
