#include "platform/text/normalize.h"

#include <unicode/bytestream.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <vector>

#include "base/text.h"

namespace baeumgil {

namespace {

void check(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error{std::string{"ICU: "} + u_errorName(status)};
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

icu::Normalizer2 const& nfc() {
  auto status = U_ZERO_ERROR;
  auto const* normalizer = icu::Normalizer2::getNFCInstance(status);
  check(status);
  return *normalizer;
}

icu::Normalizer2 const& nfkc_casefold() {
  auto status = U_ZERO_ERROR;
  auto const* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  check(status);
  return *normalizer;
}

std::string normalized(icu::Normalizer2 const& normalizer, std::string_view utf8) {
  auto status = U_ZERO_ERROR;
  auto text = std::string{};
  auto sink = icu::StringByteSink<std::string>{&text};
  normalizer.normalizeUTF8(0, icu::StringPiece{utf8.data(), static_cast<int32_t>(utf8.size())}, sink, nullptr, status);
  check(status);
  return text;
}

icu::Collator const& korean() {
  static auto const collator = [] {
    auto status = U_ZERO_ERROR;
    auto made = std::unique_ptr<icu::Collator>{icu::Collator::createInstance(icu::Locale::getKorean(), status)};
    check(status);
    return made;
  }();
  return *collator;
}

}  // namespace

std::string to_nfc(std::string_view utf8) { return is_ascii(utf8) ? std::string{utf8} : normalized(nfc(), utf8); }

std::string folded_key(std::string_view utf8) {
  auto const folded = is_ascii(utf8) ? ascii_lower(utf8) : normalized(nfkc_casefold(), utf8);
  auto key = std::string{};
  key.reserve(folded.size());
  auto const text = icu::UnicodeString::fromUTF8(icu::StringPiece{folded.data(), static_cast<int32_t>(folded.size())});
  auto kept = icu::UnicodeString{};
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
    if (auto const c = text.char32At(at); !u_isUWhiteSpace(c)) kept.append(c);
  return kept.toUTF8String(key);
}

std::string sort_key(std::string_view utf8) {
  auto const text = icu::UnicodeString::fromUTF8(icu::StringPiece{utf8.data(), static_cast<int32_t>(utf8.size())});
  auto key = std::vector<uint8_t>(static_cast<std::size_t>(text.length()) * 4 + 16);
  auto needed = korean().getSortKey(text, key.data(), static_cast<int32_t>(key.size()));
  if (needed > static_cast<int32_t>(key.size())) {
    key.resize(static_cast<std::size_t>(needed));
    needed = korean().getSortKey(text, key.data(), needed);
  }
  // ICU ends the key with a zero byte that carries nothing.
  return hex({reinterpret_cast<char const*>(key.data()), static_cast<std::size_t>(std::max(needed - 1, 0))});
}

}  // namespace baeumgil
