#include "platform/search/tokenizer.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "platform/search/characters.h"
#include "platform/search/hanja.h"
#include "platform/search/particles.h"
#include "platform/text/normalize.h"

namespace baeumgil {

namespace {

constexpr double kStemWeight = 0.5;
constexpr double kLongWordDamping = 0.25;
constexpr std::size_t kLongestNumber = 24;

// Conjoining jamo, combining marks and compatibility ideographs are all that NFC changes of what is written here.
bool needs_nfc(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    auto const byte = static_cast<unsigned char>(text[i]);
    if (byte < 0xCC) continue;
    auto const after = static_cast<unsigned char>(text[i + 1]);
    if (byte == 0xCC || byte == 0xCD) return true;
    if (byte == 0xE1 && after >= 0x84 && after <= 0x87) return true;
    if (byte == 0xEF && after >= 0xA4 && after <= 0xAB) return true;
  }
  return false;
}

// One code point from `at`; bytes that make none are U+FFFD, one at a time.
char32_t take_point(std::string_view text, std::size_t& at) {
  auto const byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  auto const lead = byte(at++);
  if (lead < 0x80) return lead;
  auto const more = lead >= 0xF0 && lead < 0xF5 ? 3U : lead >= 0xE0 ? 2U : 1U;
  if (lead < 0xC2 || lead >= 0xF5) return U'\uFFFD';
  auto point = static_cast<char32_t>(lead & (0x3FU >> more));
  for (auto i = 0U; i < more; ++i) {
    auto const next = byte(at + i);
    if ((next & 0xC0U) != 0x80) return U'\uFFFD';
    point = point << 6U | (next & 0x3FU);
  }
  at += more;
  return point;
}

template <class OnPoint>
void each_point(std::string_view utf8, OnPoint on_point) {
  for (std::size_t at = 0; at < utf8.size();) on_point(take_point(utf8, at));
}

// What can be matched: letters, digits, and the point inside a number.
template <class OnKept>
void each_kept(std::u16string_view text, OnKept on_kept) {
  auto const& kinds = character_table().kinds;
  auto const is_digit = [&](std::size_t i) { return i < text.size() && kinds[text[i]] == CharacterKind::digit; };
  for (std::size_t i = 0; i < text.size(); ++i)
    if (kinds[text[i]] != CharacterKind::none || (text[i] == u'.' && i > 0 && is_digit(i - 1) && is_digit(i + 1))) on_kept(i);
}

std::uint64_t mixed(std::uint64_t value) {
  value ^= value >> 32U;
  value *= 0x9E3779B97F4A7C15ULL;
  value ^= value >> 29U;
  value *= 0xBF58476D1CE4E5B9ULL;
  return value ^ value >> 32U;
}

template <class Emit>
void each_part(char name_space, std::u16string_view text, std::size_t size, Emit emit) {
  for (std::size_t i = 0; i + size <= text.size(); ++i) emit(term_of(name_space, text.substr(i, size)));
}

bool is_hangul(Run const& run) { return run.kind == Run::Kind::hangul || run.kind == Run::Kind::spaced_hangul; }

bool says_nothing(Run const& run) {
  if (run.kind == Run::Kind::hangul) return is_stop_word(run.text) || is_stop_word(run.text.substr(0, stem_length(run.text)));
  if (run.kind != Run::Kind::spaced_hangul) return false;
  return std::all_of(run.text.begin(), run.text.end(), [](char16_t c) { return is_stop_word({&c, 1}); });
}

QueryWord query_word_of(Run const& run) {
  auto text = run.text;
  if (run.kind == Run::Kind::hangul) text = text.substr(0, stem_length(text));
  if (is_hangul(run) || run.kind == Run::Kind::hanja) {
    auto word = query_word(text);
    word.run = run.text;
    word.kind = run.kind;
    if (run.kind == Run::Kind::hanja) word.terms.resize(word.parts.size());  // no word of its own was indexed
    return word;
  }
  auto const term = term_of('a', text);
  return {.text = std::u16string{text}, .terms = {{term, 1}}, .parts = {term}, .kind = run.kind};
}

}  // namespace

bool is_syllable(char16_t c) { return kind_of(c) == CharacterKind::syllable; }
bool is_initial(char16_t c) { return kind_of(c) == CharacterKind::initial; }

std::u16string wide_text(std::string_view utf8) {
  auto text = std::u16string{};
  text.reserve(utf8.size() / 2);
  each_point(utf8, [&](char32_t point) { text += point < 0x10000 ? static_cast<char16_t>(point) : u'\uFFFD'; });
  return text;
}

std::string utf8_text(std::u16string_view text) {
  auto utf8 = std::string{};
  utf8.reserve(text.size() * 3);
  for (auto const c : text) {
    if (c < 0x80) {
      utf8 += static_cast<char>(c);
    } else if (c < 0x800) {
      utf8 += static_cast<char>(0xC0U | c >> 6U);
      utf8 += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
      utf8 += static_cast<char>(0xE0U | c >> 12U);
      utf8 += static_cast<char>(0x80U | (c >> 6U & 0x3FU));
      utf8 += static_cast<char>(0x80U | (c & 0x3FU));
    }
  }
  return utf8;
}

std::u16string folded_text(std::string_view utf8, std::vector<std::uint32_t>* places) {
  auto const nfc = needs_nfc(utf8) ? to_nfc(utf8) : std::string{};
  auto const& table = character_table();
  auto text = std::u16string{};
  text.reserve(utf8.size() / 2);
  auto place = std::uint32_t{0};
  auto has_hanja = false;
  each_point(nfc.empty() ? utf8 : std::string_view{nfc}, [&](char32_t point) {
    auto const c = point < 0x10000 ? static_cast<char16_t>(point) : u'\uFFFD';
    has_hanja = has_hanja || table.kinds[c] == CharacterKind::hanja;
    auto const before = text.size();
    auto const spelled = c < 0x80 || is_syllable(c) ? table.spelled_out.end() : table.spelled_out.find(c);
    if (spelled == table.spelled_out.end())
      text += table.folded[c];
    else
      text += spelled->second;
    if (places != nullptr) places->resize(places->size() + text.size() - before, place);
    ++place;
  });
  if (has_hanja) read_hanja(text);
  return text;
}

std::u16string compact_text(std::u16string_view text, std::vector<std::uint32_t>* places) {
  auto compact = std::u16string{};
  compact.reserve(text.size());
  each_kept(text, [&](std::size_t i) {
    compact += text[i];
    if (places != nullptr) places->push_back(static_cast<std::uint32_t>(i));
  });
  return compact;
}

void append_compact(std::u16string_view text, std::u16string& compact) {
  auto const start = compact.size();
  compact.resize(start + text.size());
  auto* to = compact.data() + start;
  each_kept(text, [&](std::size_t i) { *to++ = text[i]; });
  compact.resize(static_cast<std::size_t>(to - compact.data()));
}

std::u16string initials_of(std::u16string_view text) {
  constexpr std::u16string_view initials = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  auto result = compact_text(text);
  for (auto& c : result)
    if (is_syllable(c)) c = initials[(c - u'가') / 588U];
  return result;
}

// 1,000 is 1000 and 3.5 stays whole; "1, 2", "3." and the parts of 2022.8.22 do not.
void RunReader::take_number() {
  auto const is_digit = [&](std::size_t i) { return i < text_.size() && kind_of(text_[i]) == CharacterKind::digit; };
  auto const digits_end = [&](std::size_t i) {
    while (is_digit(i)) ++i;
    return i;
  };
  auto end = digits_end(at_);
  joined_.assign(text_.substr(at_, end - at_));
  while (joined_.size() < kLongestNumber && end < text_.size() && (text_[end] == u',' || text_[end] == u'.') && is_digit(end + 1)) {
    auto const next = digits_end(end + 1);
    auto const is_decimal = text_[end] == u'.';
    if (!is_decimal && next - end - 1 != 3) break;
    if (is_decimal && next < text_.size() && text_[next] == u'.' && is_digit(next + 1)) break;
    if (is_decimal) joined_ += u'.';
    joined_ += text_.substr(end + 1, next - end - 1);
    end = next;
    if (is_decimal) break;
  }
  at_ = end;
}

// 보 고 서: headings are often spread like this, and so are hurried queries.
bool RunReader::take_spaced() {
  auto const is_single = [&](std::size_t i) {
    return i < text_.size() && is_syllable(text_[i]) && (i + 1 >= text_.size() || !is_syllable(text_[i + 1]));
  };
  if (!is_single(at_) || at_ + 2 >= text_.size() || text_[at_ + 1] != u' ' || !is_single(at_ + 2)) return false;
  joined_.assign(1, text_[at_]);
  while (at_ + 2 < text_.size() && text_[at_ + 1] == u' ' && is_single(at_ + 2)) joined_ += text_[at_ += 2];
  ++at_;
  return true;
}

bool RunReader::next(Run& run) {
  while (at_ < text_.size() && kind_of(text_[at_]) == CharacterKind::none) ++at_;
  if (at_ >= text_.size()) return false;
  run.at = at_;
  auto const kind = kind_of(text_[at_]);
  if (kind == CharacterKind::digit) {
    take_number();
    run.kind = Run::Kind::number;
    run.text = joined_;
    return true;
  }
  if (kind == CharacterKind::syllable && take_spaced()) {
    run.kind = Run::Kind::spaced_hangul;
    run.text = joined_;
    return true;
  }
  while (at_ < text_.size() && kind_of(text_[at_]) == kind) ++at_;
  run.kind = kind == CharacterKind::syllable  ? Run::Kind::hangul
             : kind == CharacterKind::initial ? Run::Kind::jamo
             : kind == CharacterKind::hanja   ? Run::Kind::hanja
                                              : Run::Kind::latin;
  run.text = text_.substr(run.at, at_ - run.at);
  return true;
}

Term term_of(char name_space, std::u16string_view text) {
  auto hash = static_cast<Term>(static_cast<unsigned char>(name_space)) * 0x100000001B3ULL + text.size();
  for (auto const c : text) hash = (hash ^ c) * 0xFF51AFD7ED558CCDULL + (hash >> 47U);
  return mixed(hash);
}

void read_terms(std::u16string_view folded, DocumentTerms& found) {
  auto run = Run{};
  for (auto reader = RunReader{folded}; reader.next(run);) {
    if (!is_hangul(run) && run.kind != Run::Kind::hanja) {
      found.terms.push_back(term_of('a', run.text));
      ++found.length;
      continue;
    }
    each_part('b', run.text, 2, [&](Term term) { found.terms.push_back(term); });
    found.length += static_cast<std::uint32_t>(std::max<std::size_t>(run.text.size() - 1, 1));
    if (run.text.size() == 1 || run.kind == Run::Kind::spaced_hangul)
      each_part('u', run.text, 1, [&](Term term) { found.terms.push_back(term); });
    if (!is_hangul(run)) continue;
    auto const size = run.kind == Run::Kind::hangul ? stem_length(run.text) : run.text.size();
    found.terms.push_back(term_of('w', run.text.substr(0, size)));
    if (run.kind == Run::Kind::hangul && size > 1) found.words.push_back({found.terms.back(), run.at, size});
  }
}

std::vector<Term> initials_terms(std::u16string_view initials) {
  auto terms = std::vector<Term>{};
  each_part('i', initials, initials.size() < 3 ? initials.size() : 3, [&](Term term) { terms.push_back(term); });
  return terms;
}

void read_initials(std::u16string_view folded_title, std::vector<Term>& terms) {
  auto const initials = initials_of(folded_title);
  for (std::size_t size = 1; size <= 3; ++size) each_part('i', initials, size, [&](Term term) { terms.push_back(term); });
}

QueryWord query_word(std::u16string_view text) {
  auto word = QueryWord{.text = std::u16string{text}};
  if (text.size() == 1) word.terms.push_back({term_of('u', text), 1});
  auto const bigrams = static_cast<double>(text.size() - 1);
  each_part('b', text, 2, [&](Term term) { word.terms.push_back({term, std::pow(bigrams, -kLongWordDamping)}); });
  for (auto const& weighted : word.terms) word.parts.push_back(weighted.term);
  word.terms.push_back({term_of('w', text), kStemWeight});
  return word;
}

std::vector<QueryWord> query_words(std::string_view utf8, Repeats repeats) {
  auto const folded = folded_text(utf8);
  auto all = std::vector<QueryWord>{};
  auto telling = std::vector<QueryWord>{};
  auto seen = std::unordered_set<std::u16string>{};
  auto run = Run{};
  for (auto reader = RunReader{folded}; reader.next(run);) {
    auto word = query_word_of(run);
    if (repeats == Repeats::once && !seen.insert(word.text).second) continue;
    if (!says_nothing(run)) telling.push_back(word);
    all.push_back(std::move(word));
  }
  return telling.empty() ? all : telling;
}

}  // namespace baeumgil
