#include "platform/originality/landmarks.h"

#include <array>
#include <cstdint>
#include <optional>

#include "base/text.h"
#include "platform/originality/compared_text.h"

namespace baeumgil {
namespace {

struct Magnitude {
  std::string_view word{};
  int zeros{0};
};
// Longer words first where one begins with another.
constexpr auto kMagnitudes = std::array<Magnitude, 13>{{{"천만", 7},
                                                        {"백만", 6},
                                                        {"조", 12},
                                                        {"억", 8},
                                                        {"만", 4},
                                                        {"천", 3},
                                                        {"백", 2},
                                                        {"trillion", 12},
                                                        {"billion", 9},
                                                        {"million", 6},
                                                        {"thousand", 3},
                                                        {"hundred", 2},
                                                        {"bn", 9}}};
constexpr auto kMonths = std::array<std::string_view, 12>{"january", "february", "march",     "april",   "may",      "june",
                                                          "july",    "august",   "september", "october", "november", "december"};
constexpr auto kPercent = std::array<std::string_view, 4>{"%", "퍼센트", "percent", "％"};

// A decimal without leading or trailing zeros: digits and how many of them stand behind the point.
struct Decimal {
  std::uint64_t digits{0};
  int behind{0};
};

std::string text_of(Decimal value) {
  while (value.behind > 0 && value.digits % 10 == 0) {
    value.digits /= 10;
    --value.behind;
  }
  auto text = std::to_string(value.digits);
  if (value.behind == 0) return text;
  auto const behind = static_cast<std::size_t>(value.behind);
  if (text.size() <= behind) text.insert(0, behind + 1 - text.size(), '0');
  text.insert(text.size() - behind, ".");
  return text;
}

std::uint64_t scaled(std::uint64_t value, int zeros) {
  for (auto i = 0; i < zeros; ++i) {
    if (value > UINT64_MAX / 10) return UINT64_MAX;
    value *= 10;
  }
  return value;
}

class LandmarkReader {
 public:
  LandmarkReader(std::string_view text, NameList const& names) : text_{text}, lower_{ascii_lower(text)}, names_{names} {}

  std::vector<Landmark> read() {
    while (at_ < text_.size()) {
      auto const code = code_point_at(text_, at_).code;
      if (is_digit(code))
        read_figure();
      else if (is_hangul(code))
        read_hangul_word();
      else if (is_latin(code))
        read_latin_word();
      else
        step();
    }
    return std::move(found_);
  }

 private:
  void step() {
    auto const [code, size] = code_point_at(text_, at_);
    if (code == U'.' || code == U'!' || code == U'?' || code == U'\n') starts_sentence_ = true;
    at_ += size;
  }

  bool starts_with(std::size_t at, std::string_view word) const { return std::string_view{lower_}.substr(at).starts_with(word); }

  // "1,234.5": a comma counts between groups of three digits only.
  std::optional<Decimal> read_decimal() {
    auto value = Decimal{};
    auto length = 0;
    auto is_behind = false;
    for (; at_ < text_.size(); ++at_) {
      auto const c = text_[at_];
      if (c >= '0' && c <= '9') {
        if (++length > 18) return std::nullopt;
        value.digits = value.digits * 10 + static_cast<std::uint64_t>(c - '0');
        if (is_behind) ++value.behind;
      } else if (c == ',' && !is_behind && digits_from(at_ + 1) == 3) {
        continue;
      } else if (c == '.' && !is_behind && digits_from(at_ + 1) > 0) {
        is_behind = true;
      } else {
        break;
      }
    }
    return value;
  }

  int digits_from(std::size_t at) const {
    auto count = 0;
    while (at < text_.size() && text_[at] >= '0' && text_[at] <= '9') {
      ++at;
      ++count;
    }
    return count;
  }

  Magnitude const* read_magnitude() {
    auto at = at_;
    while (at < text_.size() && text_[at] == ' ') ++at;
    for (auto const& magnitude : kMagnitudes) {
      auto const is_korean = static_cast<unsigned char>(magnitude.word.front()) >= 0x80;
      if ((is_korean && at != at_) || !starts_with(at, magnitude.word)) continue;  // 300 천안시 are no thousands
      at_ = at + magnitude.word.size();
      return &magnitude;
    }
    return nullptr;
  }

  // "3억 5천만": parts add up while their magnitudes fall.
  void read_figure() {
    auto const begin = at_;
    auto const is_article = begin >= 3 && text_.substr(begin - 3, 3) == "제";
    auto value = read_decimal();
    while (at_ < text_.size() && !value && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
    if (!value) return;
    auto has_magnitude = false;
    if (auto const* first = read_magnitude()) {
      has_magnitude = true;
      *value = enlarged(*value, first->zeros);
      add_smaller_parts(*value, first->zeros);
    }
    auto word = text_of(*value);
    for (auto const percent : kPercent) {
      auto const gap = starts_with(at_, " ") ? std::size_t{1} : std::size_t{0};
      if (!starts_with(at_ + gap, percent)) continue;
      at_ += gap + percent.size();
      word += '%';
      break;
    }
    starts_sentence_ = false;
    auto const says_something = word.size() > 1 || has_magnitude;
    if (says_something && !is_article && !is_outline_mark(begin)) found_.push_back({.word = std::move(word), .begin = begin, .end = at_});
  }

  static Decimal enlarged(Decimal value, int zeros) {
    while (zeros > 0 && value.behind > 0) {
      --zeros;
      --value.behind;
    }
    return {.digits = scaled(value.digits, zeros), .behind = value.behind};
  }

  void add_smaller_parts(Decimal& value, int zeros) {
    while (value.behind == 0) {
      auto const kept = at_;
      while (at_ < text_.size() && text_[at_] == ' ') ++at_;
      auto const part = digits_from(at_) > 0 ? read_decimal() : std::nullopt;
      auto const* magnitude = part ? read_magnitude() : nullptr;
      if (magnitude == nullptr || part->behind != 0 || magnitude->zeros >= zeros) {
        at_ = kept;
        return;
      }
      zeros = magnitude->zeros;
      value.digits += scaled(part->digits, zeros);
    }
  }

  // "12. " at the start of a line.
  bool is_outline_mark(std::size_t begin) const {
    auto const is_first = begin == 0 || text_[begin - 1] == '\n' || (begin >= 2 && text_[begin - 1] == ' ' && text_[begin - 2] == ' ');
    return is_first && at_ < text_.size() && (text_[at_] == '.' || text_[at_] == ')');
  }

  std::size_t end_of_word(bool (*belongs)(char32_t)) const {
    auto end = at_;
    while (end < text_.size()) {
      auto const [code, size] = code_point_at(text_, end);
      if (!belongs(code)) break;
      end += size;
    }
    return end;
  }

  void read_hangul_word() {
    auto const begin = at_;
    at_ = end_of_word([](char32_t code) { return is_hangul(code); });
    starts_sentence_ = false;
    if (auto const* name = names_.find_start(text_.substr(begin, at_ - begin)))
      found_.push_back({.word = "@" + *name, .begin = begin, .end = at_});
  }

  // A Latin word is a name when the list knows it, in a Korean sentence, or when it begins with a capital within a sentence.
  void read_latin_word() {
    auto const begin = at_;
    at_ = end_of_word([](char32_t code) { return is_latin(code) || is_digit(code) || code == U'-'; });
    while (at_ > begin && text_[at_ - 1] == '-') --at_;
    auto const is_first = starts_sentence_;
    starts_sentence_ = false;
    auto const word = std::string_view{lower_}.substr(begin, at_ - begin);
    if (auto const month = month_of(word); month != 0) {
      if (month > 9) found_.push_back({.word = std::to_string(month), .begin = begin, .end = at_});
      return;
    }
    auto const* name = names_.find_whole(word);
    auto const is_capital = text_[begin] >= 'A' && text_[begin] <= 'Z';
    if (name == nullptr && (!is_capital || is_first || word.size() < 2)) return;
    found_.push_back({.word = "@" + (name == nullptr ? std::string{word} : *name), .begin = begin, .end = at_});
  }

  static int month_of(std::string_view word) {
    for (auto i = std::size_t{0}; i < kMonths.size(); ++i)
      if (kMonths[i] == word) return static_cast<int>(i) + 1;
    return 0;
  }

  std::string_view text_;
  std::string lower_;
  NameList const& names_;
  std::size_t at_{0};
  bool starts_sentence_{true};
  std::vector<Landmark> found_{};
};

}  // namespace

void NameList::add(std::string_view written, std::string_view name) {
  if (!written.empty()) names_.emplace(ascii_lower(written), name);
}

std::string const* NameList::find_start(std::string_view word) const {
  for (auto length = word.size(); length >= 6; length -= 3)  // syllables of three bytes, at least two
    if (auto const* found = find_whole(word.substr(0, length))) return found;
  return nullptr;
}

std::string const* NameList::find_whole(std::string_view word) const {
  auto const found = names_.find(word);
  return found == names_.end() ? nullptr : &found->second;
}

std::vector<Landmark> landmarks_of(std::string_view text, NameList const& names) { return LandmarkReader{text, names}.read(); }

double weight_of(Landmark const& landmark) {
  auto const& word = landmark.word;
  if (word.starts_with('@')) return 1.0;
  auto const is_year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
  if (is_year) return 0.6;
  auto digits = word.find_last_not_of("0%");
  digits = digits == std::string::npos ? 1 : digits + 1;  // 300000 says as much as 3
  if (word.size() <= 2) return 0.5;
  return digits >= 3 ? 1.5 : 1.0;
}

}  // namespace baeumgil
