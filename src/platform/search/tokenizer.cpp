#include "platform/search/tokenizer.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "platform/search/hanja.h"
#include "platform/search/particles.h"
#include "platform/text/normalize.h"

namespace baeumgil {

namespace {

constexpr double kStemWeight = 0.5;
constexpr double kLongWordDamping = 0.25;

bool is_syllable(char32_t c) { return c >= U'가' && c <= U'힣'; }
bool is_jamo(char32_t c) { return c >= U'ㄱ' && c <= U'ㅎ'; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) {
  return !is_syllable(c) && !is_jamo(c) && !is_hanja(c) && !is_digit(c) && u_isalnum(static_cast<UChar32>(c)) != 0;
}

char32_t folded(char32_t c) {
  if (c == U'\u3000') return U' ';
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
}

template <class Belongs>
std::size_t end_of(std::u32string_view text, std::size_t at, Belongs belongs) {
  while (at < text.size() && belongs(text[at])) ++at;
  return at;
}

// 1,000 is 1000 and 3.5 stays whole; "1, 2", "3." and the parts of 2022.8.22 do not.
std::u32string take_number(std::u32string_view text, std::size_t& at) {
  auto end = end_of(text, at, is_digit);
  auto number = std::u32string{text.substr(at, end - at)};
  while (end + 1 < text.size() && (text[end] == U',' || text[end] == U'.') && is_digit(text[end + 1])) {
    auto const next = end_of(text, end + 1, is_digit);
    if (text[end] == U',' && next - end - 1 != 3) break;
    auto const goes_on = next + 1 < text.size() && text[next] == U'.' && is_digit(text[next + 1]);
    if (text[end] == U'.' && goes_on) break;
    auto const is_decimal = text[end] == U'.';
    if (is_decimal) number += U'.';
    number += text.substr(end + 1, next - end - 1);
    end = next;
    if (is_decimal) break;
  }
  at = end;
  return number;
}

Run take_run(std::u32string_view text, std::size_t& at) {
  auto const c = text[at];
  if (is_digit(c)) return {Run::Kind::number, take_number(text, at)};
  auto const kind = is_syllable(c) ? Run::Kind::hangul : is_jamo(c) ? Run::Kind::jamo : is_hanja(c) ? Run::Kind::hanja : Run::Kind::latin;
  auto const belongs = is_syllable(c) ? is_syllable : is_jamo(c) ? is_jamo : is_hanja(c) ? is_hanja : is_letter;
  auto const end = end_of(text, at, belongs);
  auto run = Run{kind, std::u32string{text.substr(at, end - at)}};
  at = end;
  return run;
}

bool is_single(Run const& run) { return run.kind == Run::Kind::hangul && run.text.size() == 1; }

std::u16string as_utf16(std::u32string_view text) {
  auto narrow = std::u16string{};
  for (auto const c : text) narrow += c < 0x10000 ? static_cast<char16_t>(c) : u'\uFFFD';
  return narrow;
}

template <class Emit>
void each_bigram(std::u32string_view text, Emit emit) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) emit(term_of('b', text.substr(i, 2)));
}

bool says_nothing(Run const& run) {
  auto const text = std::u32string_view{run.text};
  if (run.kind == Run::Kind::hangul) return is_stop_word(text) || is_stop_word(text.substr(0, stem_length(text)));
  if (run.kind != Run::Kind::spaced_hangul) return false;
  return std::all_of(text.begin(), text.end(), [](char32_t c) { return is_stop_word({&c, 1}); });
}

QueryWord query_word(Run const& run) {
  auto word = QueryWord{.is_initials = run.kind == Run::Kind::jamo};
  auto text = std::u32string_view{run.text};
  if (run.kind == Run::Kind::hangul) text = text.substr(0, stem_length(text));
  word.text = as_utf16(text);
  if (run.kind == Run::Kind::latin || run.kind == Run::Kind::number || run.kind == Run::Kind::jamo) {
    word.terms.push_back({term_of('a', text), 1});
  } else if (text.size() == 1) {
    word.terms.push_back({term_of('u', text), 1});
  } else {
    auto const bigrams = static_cast<double>(text.size() - 1);
    each_bigram(text, [&](Term term) { word.terms.push_back({term, std::pow(bigrams, -kLongWordDamping)}); });
  }
  for (auto const& weighted : word.terms) word.parts.push_back(weighted.term);
  if (run.kind == Run::Kind::hangul || run.kind == Run::Kind::spaced_hangul) word.terms.push_back({term_of('w', text), kStemWeight});
  return word;
}

}  // namespace

std::u32string folded_text(std::string_view utf8) {
  auto const nfc = to_nfc(utf8);
  auto const text = icu::UnicodeString::fromUTF8(icu::StringPiece{nfc.data(), static_cast<int32_t>(nfc.size())});
  auto points = std::u32string{};
  points.reserve(static_cast<std::size_t>(text.length()));
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) points += folded(static_cast<char32_t>(text.char32At(at)));
  read_hanja(points);
  return points;
}

std::u16string compact_text(std::u32string_view text, std::vector<std::uint32_t>* places) {
  auto compact = std::u16string{};
  compact.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const c = text[i];
    auto const is_point = c == U'.' && i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1]);
    if (!is_point && !is_syllable(c) && !is_digit(c) && !is_jamo(c) && !is_hanja(c) && !is_letter(c)) continue;
    compact += c < 0x10000 ? static_cast<char16_t>(c) : u'\uFFFD';
    if (places != nullptr) places->push_back(static_cast<std::uint32_t>(i));
  }
  return compact;
}

std::u16string initials_of(std::u32string_view text) {
  constexpr std::u16string_view initials = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  auto result = compact_text(text);
  for (auto& c : result)
    if (is_syllable(c)) c = initials[(c - U'가') / 588U];
  return result;
}

std::vector<Run> runs_of(std::u32string_view text) {
  auto runs = std::vector<Run>{};
  auto last_end = std::size_t{0};
  auto last_is_single = false;
  for (std::size_t at = 0; at < text.size();) {
    auto const c = text[at];
    if (!is_syllable(c) && !is_digit(c) && !is_jamo(c) && !is_hanja(c) && !is_letter(c)) {
      ++at;
      continue;
    }
    auto const start = at;
    auto run = take_run(text, at);
    auto const single = is_single(run);
    // 보 고 서: headings are often spread like this, and so are hurried queries.
    if (single && last_is_single && start == last_end + 1 && text[last_end] == U' ') {
      runs.back().kind = Run::Kind::spaced_hangul;
      runs.back().text += run.text;
    } else {
      runs.push_back(std::move(run));
    }
    last_is_single = single;
    last_end = at;
  }
  return runs;
}

Term term_of(char name_space, std::u32string_view text) {
  auto hash = Term{14695981039346656037ULL};  // FNV-1a
  auto const mix = [&](std::uint32_t value) {
    for (int i = 0; i < 4; ++i) hash = (hash ^ ((value >> (8 * i)) & 0xFFU)) * 1099511628211ULL;
  };
  mix(static_cast<unsigned char>(name_space));
  for (auto const c : text) mix(static_cast<std::uint32_t>(c));
  return hash;
}

std::vector<Term> index_terms(std::u32string_view text) {
  auto terms = std::vector<Term>{};
  for (auto const& run : runs_of(text)) {
    auto const run_text = std::u32string_view{run.text};
    auto const is_hangul = run.kind == Run::Kind::hangul || run.kind == Run::Kind::spaced_hangul;
    if (!is_hangul && run.kind != Run::Kind::hanja) {
      terms.push_back(term_of('a', run_text));
      continue;
    }
    each_bigram(run_text, [&](Term term) { terms.push_back(term); });
    if (run_text.size() == 1) terms.push_back(term_of('u', run_text));
    if (run.kind == Run::Kind::spaced_hangul)
      for (std::size_t i = 0; i < run_text.size(); ++i) terms.push_back(term_of('u', run_text.substr(i, 1)));
    if (is_hangul)
      terms.push_back(term_of('w', run_text.substr(0, run.kind == Run::Kind::hangul ? stem_length(run_text) : run_text.size())));
  }
  return terms;
}

std::vector<QueryWord> query_words(std::string_view utf8) {
  auto const runs = runs_of(folded_text(utf8));
  auto words = std::vector<QueryWord>{};
  for (auto const& run : runs)
    if (!says_nothing(run)) words.push_back(query_word(run));
  if (words.empty()) std::transform(runs.begin(), runs.end(), std::back_inserter(words), query_word);
  // A word typed twice is not twice as important.
  auto once = std::vector<QueryWord>{};
  for (auto& word : words) {
    auto const is_new = std::none_of(once.begin(), once.end(), [&](QueryWord const& earlier) { return earlier.text == word.text; });
    if (is_new) once.push_back(std::move(word));
  }
  return once;
}

}  // namespace baeumgil
