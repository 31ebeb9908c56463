#pragma once
// Korean text to search terms without a dictionary: bigrams of syllables find parts of compounds and forgive spacing,
// stems find whole words, numbers and Latin words stand alone. Pure and the same on every machine.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace baeumgil {

// Kept with every index: one made by other rules is made again.
inline constexpr std::uint32_t kTokenizerVersion = 3;

// Full width, case, accents, unit signs and Hanja folded away; what lies beyond the basic plane becomes U+FFFD. Any bytes may
// be given. `places`, when given, tells of which code point of the NFC text each unit came.
std::u16string folded_text(std::string_view utf8, std::vector<std::uint32_t>* places = nullptr);
// Only what can be matched of it: no spaces, no signs. `places` tells where each stood in the folded text.
std::u16string compact_text(std::u16string_view folded, std::vector<std::uint32_t>* places = nullptr);
void append_compact(std::u16string_view folded, std::u16string& compact);
// The first consonants of its syllables: 하남시 → ㅎㄴㅅ. Other characters are kept, spaces and signs dropped.
std::u16string initials_of(std::u16string_view folded);
std::u16string wide_text(std::string_view utf8);  // as it is, not folded
std::string utf8_text(std::u16string_view);

bool is_syllable(char16_t);
bool is_initial(char16_t);  // ㄱ to ㅎ

struct Run {
  enum class Kind : std::uint8_t { hangul, spaced_hangul, latin, number, hanja, jamo } kind{Kind::hangul};
  std::u16string_view text{};  // until the next run is read. spaced_hangul: single syllables written apart, joined
  std::size_t at{0};           // where it begins
};
class RunReader {
 public:
  explicit RunReader(std::u16string_view folded) : text_{folded} {}
  bool next(Run&);

 private:
  void take_number();
  bool take_spaced();

  std::u16string_view text_{};
  std::size_t at_{0};
  std::u16string joined_{};
};

// A term is a hash of its namespace and text; 64 bits make a clash of two words of a language improbable.
using Term = std::uint64_t;
Term term_of(char name_space, std::u16string_view text);

struct WordAt {
  Term term{0};
  std::size_t at{0};
  std::size_t size{0};
};
struct DocumentTerms {
  std::vector<Term> terms{};    // with repetition
  std::vector<WordAt> words{};  // whole words of Hangul in it, without their endings
  std::uint32_t length{0};      // what counts as its length in ranking
};
void read_terms(std::u16string_view folded, DocumentTerms&);
// The initials of a title, in twos and threes, to find it by.
void read_initials(std::u16string_view folded_title, std::vector<Term>&);
std::vector<Term> initials_terms(std::u16string_view initials);

struct WeightedTerm {
  Term term{0};
  double weight{1};
};
struct QueryWord {
  std::u16string text{};  // without its particle, as it would stand in compact_text
  std::vector<WeightedTerm> terms{};
  std::vector<Term> parts{};  // those whose rarity tells how much the word says
  std::u16string run{};       // as it was written, folded
  Run::Kind kind{Run::Kind::hangul};
  bool is_initials() const { return kind == Run::Kind::jamo; }
};
QueryWord query_word(std::u16string_view hangul);  // as a whole word, its ending already gone
// Stop words are left out unless nothing else remains. A word typed twice is not twice as important, except in a whole text.
enum class Repeats : std::uint8_t { once, kept };
std::vector<QueryWord> query_words(std::string_view utf8, Repeats = Repeats::once);

}  // namespace baeumgil
