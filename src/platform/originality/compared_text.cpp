#include "platform/originality/compared_text.h"

#include "platform/originality/text_hash.h"

namespace baeumgil {
namespace {

constexpr auto kShortPiece = std::size_t{6};      // "가." or "1." is a mark before a sentence, not one
constexpr auto kLongSentence = std::size_t{300};  // of lists without an end; cut at the next space

bool is_space(char32_t code) { return code == U' ' || code == U'\t' || code == U'\r' || code == 0xA0 || code == 0x3000; }
bool is_end_mark(char32_t code) {
  return code == U'.' || code == U'!' || code == U'?' || code == 0x3002 || code == 0xFF0E || code == 0x2026;
}
bool is_closing(char32_t code) {
  return code == U'"' || code == U'\'' || code == U')' || code == 0x201D || code == 0x2019 || code == 0x300D;
}

// ① … ⑳, ㉮ … and the bullets Korean offices write.
bool is_bullet(char32_t code) {
  return (code >= 0x2460 && code <= 0x24FF) || (code >= 0x3260 && code <= 0x327B) || code == 0x25CB || code == 0x25CF || code == 0x25A1 ||
         code == 0x25A0 || code == 0x25B6 || code == 0x25E6 || code == 0x2022 || code == 0x203B || code == 0x2023;
}

class Reader {
 public:
  explicit Reader(ComparedText& out) : out_{out} {}

  void read() {
    auto const text = std::string_view{out_.text};
    for (auto at = std::size_t{0}; at < text.size();) {
      auto const [code, size] = code_point_at(text, at);
      if (is_bullet(code) && count() >= kShortPiece) close(at);
      if (code == U'\n') close(at);
      take(code, at, size);
      at += size;
      if (is_sentence_end(text, at, code)) close(at);
      before_ = code;
    }
    close(text.size());
  }

 private:
  std::size_t count() const { return out_.letters.size() - first_; }

  void take(char32_t code, std::size_t at, std::size_t size) {
    if (code != U'\n' && !is_space(code)) {
      if (begin_ == kNone) begin_ = at;
      end_ = at + size;
    }
    if (is_space(code) && count() >= kLongSentence) close(at);
    auto const letter = folded_letter(code);
    if (letter == 0) return;
    out_.letters.push_back(letter);
    out_.places.push_back(static_cast<std::uint32_t>(at));
  }

  // `at`: behind the code point just taken. A mark between digits (3.5) or after a Latin letter that goes on is none.
  bool is_sentence_end(std::string_view text, std::size_t at, char32_t code) const {
    if (count() < kShortPiece) return false;
    if (is_closing(code)) return is_end_mark(before_) && is_hangul(before_end_mark(text, at));
    if (!is_end_mark(code)) return false;
    auto const next = at < text.size() ? code_point_at(text, at).code : U' ';
    if (is_closing(next) || is_end_mark(next)) return false;
    if (is_hangul(before_)) return !is_latin(next) && !is_digit(next);
    return is_space(next) || next == U'\n' || is_bullet(next);
  }

  // The letter before the mark that stands before the closing quote at `at`.
  static char32_t before_end_mark(std::string_view text, std::size_t at) {
    for (auto back = at; back > 0;) {
      --back;
      if ((static_cast<unsigned char>(text[back]) & 0xC0U) == 0x80U) continue;
      auto const letter = folded_letter(code_point_at(text, back).code);
      if (letter != 0) return letter;
    }
    return 0;
  }

  void close(std::size_t) {
    if (count() > 0) out_.sentences.push_back({.begin = begin_, .end = end_, .first = first_, .last = out_.letters.size()});
    first_ = out_.letters.size();
    begin_ = kNone;
  }

  static constexpr auto kNone = static_cast<std::size_t>(-1);
  ComparedText& out_;
  std::size_t first_{0};
  std::size_t begin_{kNone};
  std::size_t end_{0};
  char32_t before_{0};
};

}  // namespace

CodePoint code_point_at(std::string_view utf8, std::size_t at) {
  auto const byte = [&](std::size_t offset) -> char32_t {
    return at + offset < utf8.size() ? static_cast<unsigned char>(utf8[at + offset]) : 0U;
  };
  auto const tail = [&](std::size_t offset) { return byte(offset) & 0x3FU; };
  auto const lead = byte(0);
  if (lead < 0x80) return {.code = lead, .size = 1};
  if (lead < 0xE0) return {.code = (lead & 0x1FU) << 6 | tail(1), .size = 2};
  if (lead < 0xF0) return {.code = (lead & 0x0FU) << 12 | tail(1) << 6 | tail(2), .size = 3};
  return {.code = (lead & 0x07U) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), .size = 4};
}

char32_t folded_letter(char32_t code) {
  if (code >= 0xFF10 && code <= 0xFF5A) code = code - 0xFF10 + U'0';  // full width
  if (code >= U'A' && code <= U'Z') return code - U'A' + U'a';
  if (is_digit(code) || (code >= U'a' && code <= U'z') || is_hangul(code)) return code;
  if (code < 0xC0 || code == 0xD7 || code == 0xF7) return 0;
  if (code >= 0x2000 && code <= 0x2E7F) return 0;  // punctuation, arrows, enclosed numbers, shapes
  if (code >= 0x3000 && code <= 0x303F) return 0;
  if (code >= 0x3131 && code <= 0x318F) return 0;  // single jamo, and the ㆍ that joins nouns
  if (code >= 0x3200 && code <= 0x33FF) return 0;
  if (code >= 0xFE00) return 0;
  return code;
}

ComparedText compared(std::string text) {
  auto out = ComparedText{.text = std::move(text)};
  out.letters.reserve(out.text.size() / 3);
  out.places.reserve(out.text.size() / 3);
  Reader{out}.read();
  return out;
}

std::string sentence_key(std::u32string_view letters) {
  auto const hash = text_hash(letters);
  auto key = std::string{};
  for (auto shift = 60; shift >= 0; shift -= 4) key += "0123456789abcdef"[hash >> static_cast<unsigned>(shift) & 15U];
  return key;
}

}  // namespace baeumgil
