#pragma once
// Korean text to search terms without a dictionary: bigrams of syllables find parts of compounds and forgive spacing,
// stems find whole words, numbers and Latin words stand alone. Pure and the same on every machine.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace baeumgil {

// One code point of NFC text each: full width, case and Hanja folded away.
std::u32string folded_text(std::string_view utf8);
// Only what can be matched of it: no spaces, no signs. `places`, when given, tells where each stood in the folded text.
std::u16string compact_text(std::u32string_view folded, std::vector<std::uint32_t>* places = nullptr);
// The first consonants of its syllables: 하남시 → ㅎㄴㅅ. Other characters are kept, spaces and signs dropped.
std::u16string initials_of(std::u32string_view folded);

struct Run {
  enum class Kind : std::uint8_t { hangul, spaced_hangul, latin, number, hanja, jamo } kind{Kind::hangul};
  std::u32string text{};  // spaced_hangul: single syllables written apart, joined
};
std::vector<Run> runs_of(std::u32string_view folded);

// A term is a hash of its namespace and text; 64 bits make a clash of two words of a language improbable.
using Term = std::uint64_t;
Term term_of(char name_space, std::u32string_view text);

// Every term of a document, with repetition.
std::vector<Term> index_terms(std::u32string_view folded);

struct WeightedTerm {
  Term term{0};
  double weight{1};
};
struct QueryWord {
  std::u16string text{};  // without its particle, as it would stand in compact_text
  std::vector<WeightedTerm> terms{};
  std::vector<Term> parts{};  // those whose rarity tells how much the word says
  bool is_initials{false};    // ㅎㄴㅅ
};
// Stop words are left out unless nothing else remains.
std::vector<QueryWord> query_words(std::string_view utf8);

}  // namespace baeumgil
