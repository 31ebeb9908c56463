#pragma once
// Text as Korean Windows still saves it.

#include <optional>
#include <string>
#include <string_view>

namespace baeumgil {

// UTF-8 of CP949 bytes (EUC-KR with the extended syllables); absent when they are not that.
std::optional<std::string> cp949_to_utf8(std::string_view bytes);

}  // namespace baeumgil
