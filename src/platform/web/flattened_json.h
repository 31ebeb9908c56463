#pragma once
// A JSON object as the flat names forms use: {"a": [{"b": 1}]} is "a.0.b" = "1".

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace baeumgil {

// None when the text is no JSON object, nests deeper than 16, or holds more than 5000 values. A null is absent; an empty text
// is kept. Names in the JSON itself hold no dot.
std::optional<std::vector<std::pair<std::string, std::string>>> flattened_json(std::string_view text);

}  // namespace baeumgil
