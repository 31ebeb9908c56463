#include "platform/search/characters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <stdexcept>

#include "platform/search/hanja.h"

namespace baeumgil {

namespace {

struct Span {
  char16_t first{0}, last{0};
};
// Unit signs, Roman numerals, raised digits: written out, they are found as people type them.
constexpr Span kSpelledOut[] = {{0x3371, 0x33DF}, {0x2160, 0x217F}, {0x00B2, 0x00B3}, {0x00B9, 0x00B9}, {0x2070, 0x2079}, {0x2103, 0x2103}};
constexpr Span kAccented{0x00C0, 0x024F};

icu::Normalizer2 const& compatible() {
  auto status = U_ZERO_ERROR;
  auto const* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error{std::string{"ICU: "} + u_errorName(status)};
  return *normalizer;
}

icu::Normalizer2 const& taken_apart() {
  auto status = U_ZERO_ERROR;
  auto const* normalizer = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error{std::string{"ICU: "} + u_errorName(status)};
  return *normalizer;
}

std::u16string spelled_out(char16_t c) {
  auto status = U_ZERO_ERROR;
  auto const text = compatible().normalize(icu::UnicodeString{c}, status);
  return {text.getBuffer(), static_cast<std::size_t>(text.length())};
}

char16_t folded(char16_t c) {
  if (c == 0x3000 || c == 0x00A0) return u' ';
  if (c >= 0xFF01 && c <= 0xFF5E) c = static_cast<char16_t>(c - 0xFEE0);
  if (c >= 0xD800 && c <= 0xDFFF) return u'\uFFFD';
  auto point = u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT);
  if (c >= kAccented.first && c <= kAccented.last) {
    auto status = U_ZERO_ERROR;
    auto const parts = taken_apart().normalize(icu::UnicodeString{static_cast<UChar32>(point)}, status);
    if (U_SUCCESS(status) && parts.length() > 0) point = parts.charAt(0);
  }
  return point < 0x10000 ? static_cast<char16_t>(point) : c;
}

CharacterKind kind(char16_t c) {
  if (c >= u'가' && c <= u'힣') return CharacterKind::syllable;
  if (c >= u'0' && c <= u'9') return CharacterKind::digit;
  if (c >= u'ㄱ' && c <= u'ㅎ') return CharacterKind::initial;
  if (is_hanja(c)) return CharacterKind::hanja;
  return u_isalnum(static_cast<UChar32>(c)) != 0 ? CharacterKind::letter : CharacterKind::none;
}

}  // namespace

CharacterTable const& character_table() {
  static auto const* const table = [] {
    auto* made = new CharacterTable{};
    for (std::uint32_t c = 0; c < 0x10000; ++c) {
      made->folded[c] = folded(static_cast<char16_t>(c));
      made->kinds[c] = kind(static_cast<char16_t>(c));
    }
    for (auto const& span : kSpelledOut)
      for (std::uint32_t c = span.first; c <= span.last; ++c)
        made->spelled_out.emplace(static_cast<char16_t>(c), spelled_out(static_cast<char16_t>(c)));
    return made;
  }();
  return *table;
}

}  // namespace baeumgil
