#pragma once
// What a person may be about to type, however it begins: words that go on as the last one does, by their letters, their first
// consonants (ㄱㅌ → 교통), in Latin letters or digits, and the titles that have such a word.

#include <string>
#include <string_view>
#include <vector>

#include "platform/search/collection.h"
#include "platform/search/narrowing.h"

namespace baeumgil {

std::vector<std::string> suggest_words(Collection const&, std::string_view typed, std::size_t most);
// Titles one of whose words begins with these Latin letters or digits: the index has such words only whole.
std::vector<std::string> suggest_titles(Collection const&, std::string_view typed, std::size_t most);

}  // namespace baeumgil
