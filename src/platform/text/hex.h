#pragma once
// The other way of base/text.h's hex().

#include <optional>
#include <string>
#include <string_view>

namespace baeumgil {

// None unless it is pairs of 0-9 and a-f.
std::optional<std::string> from_hex(std::string_view digits);

}  // namespace baeumgil
