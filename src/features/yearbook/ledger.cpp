#include "features/yearbook/ledger.h"

namespace baeumgil {
namespace {

constexpr auto kSyllable = std::size_t{3};  // bytes of a Hangul syllable

}  // namespace

std::string short_province(std::string_view name) {
  auto const syllable = [&](std::size_t number) { return std::string{name.substr(number * kSyllable, kSyllable)}; };
  // 충청남도, 전라북도, 경상남도: the first and the third.
  for (auto const* old : {"충청", "전라", "경상"})
    if (name.starts_with(old) && name.size() == 4 * kSyllable) return syllable(0) + syllable(2);
  return name.size() < 2 * kSyllable ? std::string{name} : syllable(0) + syllable(1);
}

}  // namespace baeumgil
