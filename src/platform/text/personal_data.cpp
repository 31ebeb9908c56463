#include "platform/text/personal_data.h"

#include <algorithm>
#include <optional>

#include "platform/text/personal_words.h"

namespace baeumgil {
namespace {

constexpr auto kCover = std::string_view{"●●●"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Hangul, U+AC00 to U+D7A3: three bytes.
bool is_syllable(std::string_view text, std::size_t at) {
  if (at + 3 > text.size()) return false;
  auto const byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(text[at + i])); };
  if ((byte(0) & 0xF0U) != 0xE0U) return false;
  auto const point = ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
  return point >= 0xAC00U && point <= 0xD7A3U;
}

// Of Hangul only, three bytes each.
bool is_one_of(std::string_view syllables, std::string_view syllable) { return syllables.find(syllable) != std::string_view::npos; }

// Reads forward over one candidate; `at` stays where the last step that fitted ended.
class Reader {
 public:
  Reader(std::string_view text, std::size_t at) : text_{text}, at_{at} {}

  std::size_t at() const { return at_; }
  std::string const& digits() const { return digits_; }
  bool is_before_digit() const { return at_ < text_.size() && is_digit(text_[at_]); }

  // Between `least` and `most` digits, as many as there are.
  bool take_digits(std::size_t least, std::size_t most) {
    auto count = std::size_t{0};
    while (count < most && at_ + count < text_.size() && is_digit(text_[at_ + count])) ++count;
    if (count < least) return false;
    digits_ += text_.substr(at_, count);
    at_ += count;
    return true;
  }
  bool take(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  // A hyphen, dot, space or closing bracket, with spaces around it; always fits.
  void take_separator() {
    while (take(" ")) continue;
    if (!(take("-") || take(".") || take(")") || take("–") || take("‑"))) return;
    while (take(" ")) continue;
  }
  // What hides figures, as many as there are up to `most`; how many there were.
  std::size_t take_marks(std::size_t most) {
    auto count = std::size_t{0};
    while (count < most && std::ranges::any_of(personal_words::kHidingMarks, [&](auto mark) { return take(mark); })) ++count;
    return count;
  }
  bool take_syllable() {
    if (!is_syllable(text_, at_)) return false;
    at_ += 3;
    return true;
  }

 private:
  std::string_view text_;
  std::size_t at_;
  std::string digits_{};
};

bool is_day(std::string_view yymmdd) {
  auto const month = (yymmdd[2] - '0') * 10 + yymmdd[3] - '0';
  auto const day = (yymmdd[4] - '0') * 10 + yymmdd[5] - '0';
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// 주민등록번호와 외국인등록번호: a day of birth, then a figure from 1 to 8 and six more, some of which may be hidden already.
std::optional<std::size_t> resident_number(std::string_view text, std::size_t at) {
  auto reader = Reader{text, at};
  if (!reader.take_digits(6, 6) || !is_day(reader.digits())) return std::nullopt;
  auto const middle = reader.at();
  reader.take_separator();
  auto const is_apart = reader.at() > middle;
  if (!reader.take_digits(1, 7)) return std::nullopt;
  auto const hidden = 13 - reader.digits().size();
  if (hidden > 0 && (!is_apart || reader.take_marks(hidden) != hidden)) return std::nullopt;
  if (reader.is_before_digit()) return std::nullopt;
  auto const kind = reader.digits()[6];
  return kind >= '1' && kind <= '8' ? std::optional{reader.at()} : std::nullopt;
}

std::optional<std::size_t> passport(std::string_view text, std::size_t at) {
  if (std::string_view{"MSRODG"}.find(text[at]) == std::string_view::npos) return std::nullopt;
  auto reader = Reader{text, at + 1};
  // M12345678, and since 2021 M123A4567.
  if (!reader.take_digits(3, 8)) return std::nullopt;
  if (reader.digits().size() == 3 && reader.at() < text.size() && is_letter(text[reader.at()])) {
    auto rest = Reader{text, reader.at() + 1};
    return rest.take_digits(4, 4) && !rest.is_before_digit() ? std::optional{rest.at()} : std::nullopt;
  }
  return reader.digits().size() == 8 && !reader.is_before_digit() ? std::optional{reader.at()} : std::nullopt;
}

// ISO/IEC 7812: the last figure is a check on the others.
bool has_check_digit(std::string_view digits) {
  auto sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    auto const digit = digits[digits.size() - 1 - i] - '0';
    auto const twice = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += i % 2 == 1 ? twice : digit;
  }
  return sum % 10 == 0;
}

std::optional<std::size_t> card(std::string_view text, std::size_t at) {
  auto reader = Reader{text, at};
  for (auto group = 0; group < 4; ++group) {
    if (group > 0) reader.take_separator();
    if (!reader.take_digits(4, 4)) return std::nullopt;
  }
  return !reader.is_before_digit() && has_check_digit(reader.digits()) ? std::optional{reader.at()} : std::nullopt;
}

// 0317901234: an area code, then seven or eight figures that begin with 2 to 9.
std::optional<std::size_t> landline_in_one(std::string_view text, std::size_t at) {
  auto reader = Reader{text, at};
  if (!reader.take_digits(9, 11) || reader.is_before_digit()) return std::nullopt;
  auto const& digits = reader.digits();
  auto const code = std::ranges::find_if(personal_words::kAreaCodes, [&](auto one) { return digits.starts_with(one); });
  if (code == personal_words::kAreaCodes.end()) return std::nullopt;
  auto const rest = digits.size() - code->size();
  return (rest == 7 || rest == 8) && digits[code->size()] >= '2' ? std::optional{reader.at()} : std::nullopt;
}

// With separators, or written in one with a code of its own: amounts and ordinance numbers have neither form.
std::optional<std::size_t> phone(std::string_view text, std::size_t at) {
  if (auto const end = landline_in_one(text, at)) return end;
  auto reader = Reader{text, at};
  auto const is_international = reader.take("+82");
  if (is_international) {
    reader.take_separator();
    (void)reader.take("0");
  } else if (!reader.take("0")) {
    return std::nullopt;
  }
  if (!reader.take_digits(1, 2)) return std::nullopt;
  auto const area = reader.digits();
  auto const is_mobile = area.size() == 2 && area[0] == '1';
  auto const before = reader.at();
  reader.take_separator();
  auto const is_apart = reader.at() > before;
  if (!is_apart && !is_mobile) return std::nullopt;
  if (!is_apart) return reader.take_digits(7, 8) && !reader.is_before_digit() ? std::optional{reader.at()} : std::nullopt;
  if (!reader.take_digits(3, 4)) return std::nullopt;
  auto const middle = reader.at();
  reader.take_separator();
  if (reader.at() == middle) return std::nullopt;
  return reader.take_digits(4, 4) && !reader.is_before_digit() ? std::optional{reader.at()} : std::nullopt;
}

bool is_mail_letter(char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%'; }

// Where an @ ends that stands here; one in words may have spaces around it: "hong (at) example.kr".
std::optional<std::size_t> after_at_sign(std::string_view text, std::size_t at) {
  auto const sign = std::min(text.find_first_not_of(' ', at), text.size());
  for (auto const one : personal_words::kAtSigns) {
    if (!text.substr(sign).starts_with(one)) continue;
    auto const is_in_words = one.size() > 3;
    if (sign > at && !is_in_words) return std::nullopt;
    auto const end = sign + one.size();
    return is_in_words ? std::min(text.find_first_not_of(' ', end), text.size()) : end;
  }
  return std::nullopt;
}

std::optional<std::size_t> mail(std::string_view text, std::size_t at) {
  auto end = at;
  while (end < text.size() && is_mail_letter(text[end])) ++end;
  if (end == at) return std::nullopt;
  auto const domain_at = after_at_sign(text, end);
  if (!domain_at) return std::nullopt;
  auto const domain = *domain_at;
  end = domain;
  while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]) || text[end] == '.' || text[end] == '-')) ++end;
  while (end > domain && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  auto const name = text.substr(domain, end - domain);
  auto const dot = name.rfind('.');
  return dot != std::string_view::npos && dot > 0 && name.size() - dot > 2 ? std::optional{end} : std::nullopt;
}

// 12가 3456, 123가4567; a plate says nothing without its syllable. "12월 3000" and other counted things are no plates.
std::optional<std::size_t> plate(std::string_view text, std::size_t at) {
  auto reader = Reader{text, at};
  if (!reader.take_digits(2, 3)) return std::nullopt;
  auto const syllable = reader.at();
  if (!reader.take_syllable()) return std::nullopt;
  if (!is_one_of(personal_words::kPlateSyllables, text.substr(syllable, 3))) return std::nullopt;
  (void)reader.take(" ");
  return reader.take_digits(4, 4) && !reader.is_before_digit() ? std::optional{reader.at()} : std::nullopt;
}

// What stands before it says that it is an account: figures in groups, as every bank writes its own way.
std::optional<std::size_t> account(std::string_view text, std::size_t at) {
  constexpr auto kNear = std::size_t{40};
  constexpr auto kWords = std::array<std::string_view, 7>{"계좌", "은행", "농협", "신협", "수협", "새마을금고", "우체국"};
  auto const before = text.substr(at > kNear ? at - kNear : 0, at > kNear ? kNear : at);
  if (std::ranges::none_of(kWords, [&](auto word) { return before.find(word) != std::string_view::npos; })) return std::nullopt;
  auto reader = Reader{text, at};
  auto groups = 0;
  do {
    if (!reader.take_digits(2, 14)) return std::nullopt;
    ++groups;
  } while (reader.take("-"));
  auto const count = reader.digits().size();
  return groups >= 2 && count >= 10 && count <= 14 ? std::optional{reader.at()} : std::nullopt;
}

template <std::size_t N>
bool is_among(std::array<std::string_view, N> const& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

enum class Introduced { no, by_word, by_colon };

// "면담자 ", "담당자: " right before.
Introduced introduced(std::string_view text, std::size_t at) {
  auto before = text.substr(0, at);
  auto const end = before.find_last_not_of(" :");
  if (end == std::string_view::npos || end + 1 == before.size()) return Introduced::no;
  auto const between = before.substr(end + 1);
  before = before.substr(0, end + 1);
  if (std::ranges::none_of(personal_words::kBeforeName, [&](auto word) { return before.ends_with(word); })) return Introduced::no;
  return between.find(':') == std::string_view::npos ? Introduced::by_word : Introduced::by_colon;
}

bool begins_with_title(std::string_view rest, std::string_view title) {
  if (!rest.starts_with(title)) return false;
  auto const after = rest.substr(title.size());
  return !is_syllable(after, 0) || !is_one_of(personal_words::kNotAfterTitle, after.substr(0, 3));
}

// Right after, or after one space.
bool has_title(std::string_view rest) {
  if (rest.starts_with(" ")) rest.remove_prefix(1);
  return std::ranges::any_of(personal_words::kAfterName, [&](auto title) { return begins_with_title(rest, title); });
}

// Where `count` syllables end that begin here.
std::optional<std::size_t> after_syllables(std::string_view text, std::size_t at, std::size_t count) {
  auto reader = Reader{text, at};
  for (auto left = count; left > 0; --left)
    if (!reader.take_syllable()) return std::nullopt;
  return reader.at();
}

bool ends_like_no_name(std::string_view word) {
  constexpr auto kHan = std::string_view{"한"};
  auto const last = word.substr(word.size() - 3);
  if (is_one_of(personal_words::kNeverLast, last)) return true;
  return last == kHan && !is_among(personal_words::kGivenNamesInHan, word.substr(word.size() - 6));
}

// 남궁민수, 제갈민: the surname alone takes two syllables.
std::optional<std::size_t> long_name(std::string_view text, std::size_t at) {
  auto const surname_end = after_syllables(text, at, 2);
  if (!surname_end || !is_among(personal_words::kLongSurnames, text.substr(at, *surname_end - at))) return std::nullopt;
  for (auto const given : {std::size_t{2}, std::size_t{1}}) {
    auto const end = after_syllables(text, *surname_end, given);
    if (!end || ends_like_no_name(text.substr(at, *end - at))) continue;
    if (introduced(text, at) != Introduced::no && !is_syllable(text, *end)) return end;
    if (has_title(text.substr(*end))) return end;
  }
  return std::nullopt;
}

// Three syllables that begin with a surname, and a word beside them that says they are somebody.
std::optional<std::size_t> usual_name(std::string_view text, std::size_t at) {
  auto const surname = text.substr(at, 3);
  auto const is_usual = is_one_of(personal_words::kSurnames, surname);
  if (!is_usual && !is_one_of(personal_words::kRareSurnames, surname)) return std::nullopt;
  auto const end = after_syllables(text, at, 3);
  if (!end) return std::nullopt;
  auto const word = text.substr(at, *end - at);
  if (ends_like_no_name(word) || is_among(personal_words::kNoNames, word)) return std::nullopt;
  if (word.ends_with("주") && text.substr(*end).starts_with("차장")) return std::nullopt;  // 공영주차장
  auto const how = introduced(text, at);
  if ((how == Introduced::by_colon || (how == Introduced::by_word && is_usual)) && !is_syllable(text, *end)) return end;
  return has_title(text.substr(*end)) ? end : std::nullopt;
}

// Two syllables are also the length of most words: a space and 씨 or 님 must follow, any title after the commonest surnames.
std::optional<std::size_t> short_name(std::string_view text, std::size_t at) {
  auto const surname = text.substr(at, 3);
  if (!is_one_of(personal_words::kSurnames, surname) && !is_one_of(personal_words::kRareSurnames, surname)) return std::nullopt;
  auto const end = after_syllables(text, at, 2);
  if (!end) return std::nullopt;
  auto const word = text.substr(at, *end - at);
  if (ends_like_no_name(word) || is_among(personal_words::kNoShortNames, word)) return std::nullopt;
  auto const is_common = is_one_of(personal_words::kShortNameSurnames, surname);
  if (is_common && introduced(text, at) == Introduced::by_colon && !is_syllable(text, *end)) return end;
  auto const rest = text.substr(*end);
  if (!rest.starts_with(" ")) return std::nullopt;
  if (begins_with_title(rest.substr(1), "씨") || begins_with_title(rest.substr(1), "님")) return end;
  return is_common && has_title(rest) ? end : std::nullopt;
}

std::optional<std::size_t> name(std::string_view text, std::size_t at) {
  if (!is_syllable(text, at)) return std::nullopt;
  for (auto const find : {long_name, usual_name, short_name})
    if (auto const end = find(text, at)) return end;
  return std::nullopt;
}

using FoundAt = std::optional<std::size_t> (*)(std::string_view, std::size_t);
struct Kind {
  PersonalKind kind{};
  FoundAt find{nullptr};
};
// The stricter form first: a resident number also reads as other figures.
constexpr auto kKinds = std::array<Kind, 8>{{{PersonalKind::resident_number, resident_number},
                                             {PersonalKind::card, card},
                                             {PersonalKind::phone, phone},
                                             {PersonalKind::mail, mail},
                                             {PersonalKind::passport, passport},
                                             {PersonalKind::plate, plate},
                                             {PersonalKind::account, account},
                                             {PersonalKind::name, name}}};

// Inside a longer number or word nothing begins.
bool may_begin(std::string_view text, std::size_t at) {
  auto const c = text[at];
  if (is_syllable(text, at)) return at < 3 || !is_syllable(text, at - 3);
  if (!is_digit(c) && !is_letter(c) && c != '+') return false;
  if (at == 0) return true;
  auto const before = text[at - 1];
  return !is_digit(before) && !is_letter(before) && before != '@' && before != '_' && before != '%';
}

}  // namespace

std::vector<PersonalDatum> find_personal_data(std::string_view text) {
  auto found = std::vector<PersonalDatum>{};
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!may_begin(text, at)) continue;
    for (auto const& [kind, find] : kKinds) {
      auto const end = find(text, at);
      if (!end) continue;
      found.push_back({kind, at, *end - at});
      at = *end - 1;
      break;
    }
  }
  return found;
}

std::vector<std::string_view> names_in(std::string_view text) {
  auto found = std::vector<std::string_view>{};
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_syllable(text, at) || !may_begin(text, at)) continue;
    if (auto const end = name(text, at)) found.push_back(text.substr(at, *end - at));
  }
  return found;
}

CoveredText cover_personal_data(std::string_view text) {
  auto covered = CoveredText{};
  auto at = std::size_t{0};
  for (auto const& datum : find_personal_data(text)) {
    covered.text += text.substr(at, datum.begin - at);
    covered.text += kCover;
    covered.kinds.push_back(datum.kind);
    at = datum.begin + datum.size;
  }
  covered.text += text.substr(at);
  return covered;
}

}  // namespace baeumgil
