#pragma once
// What a person may be about to type, however it begins: words that go on as the last one does, by their letters, their first
// consonants (ㄱㅌ → 교통), in Latin letters or digits, and the titles that have such a word.

#include <string>
#include <string_view>
#include <vector>

#include "platform/search/collection.h"
#include "platform/search/narrowing.h"

namespace baeumgil {

struct Suggested {
  std::vector<std::string> words{};
  std::vector<std::string> titles{};  // of Latin letters and digits only: the index has such words only whole
};
struct MostSuggested {
  std::size_t words{0};
  std::size_t titles{0};
};
Suggested suggest_from(Collection const&, std::string_view typed, MostSuggested);

}  // namespace baeumgil
