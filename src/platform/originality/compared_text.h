#pragma once
// A text as it is compared with others: what a copyist cannot cheaply change. Only letters and digits count, case and width
// folded, and each knows where it stood, so that what was found can be shown in the text itself.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace baeumgil {

struct ComparedSentence {
  std::size_t begin{0};  // bytes of the text, without spaces around
  std::size_t end{0};
  std::size_t first{0};  // letters
  std::size_t last{0};   // one behind
  std::size_t letter_count() const { return last - first; }
};

struct ComparedText {
  std::string text{};
  std::u32string letters{};
  std::vector<std::uint32_t> places{};  // byte of the text at which each letter stands
  std::vector<ComparedSentence> sentences{};

  std::string_view sentence(std::size_t index) const {
    auto const& found = sentences[index];
    return std::string_view{text}.substr(found.begin, found.end - found.begin);
  }
  std::u32string_view letters_of(std::size_t index) const {
    auto const& found = sentences[index];
    return std::u32string_view{letters}.substr(found.first, found.letter_count());
  }
};

// Sentences end at a line's end, at . ! ? after a word, and before ① or a bullet. Text in NFC.
ComparedText compared(std::string text);

// The same for a sentence that was moved, spaced or punctuated anew: 16 hex digits.
std::string sentence_key(std::u32string_view letters);

// 0 when the code point does not count (spaces, signs, bullets).
char32_t folded_letter(char32_t);
// The code point at `at` of valid UTF-8, and how many bytes it takes.
struct CodePoint {
  char32_t code{0};
  std::size_t size{1};
};
CodePoint code_point_at(std::string_view utf8, std::size_t at);

inline bool is_hangul(char32_t code) { return code >= 0xAC00 && code <= 0xD7A3; }
inline bool is_digit(char32_t code) { return code >= U'0' && code <= U'9'; }
inline bool is_latin(char32_t code) {
  return (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z') || (code >= 0xC0 && code <= 0x24F);
}

}  // namespace baeumgil
