#pragma once
// What a person may be about to type: words of the collection that go on as the last word begins, and titles that hold all.

#include <string>
#include <string_view>
#include <vector>

#include "platform/search/collection.h"
#include "platform/search/narrowing.h"

namespace baeumgil {

std::vector<std::string> suggest_words(Collection const&, std::string_view typed, std::size_t most);

}  // namespace baeumgil
