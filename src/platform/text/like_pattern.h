#pragma once
// Patterns for LIKE … ESCAPE '!'. Only for columns that are folded already or whose letter case carries no meaning:
// SQLite ignores the case of ASCII letters, PostgreSQL does not.

#include <string>
#include <string_view>

namespace baeumgil {

std::string like_anywhere(std::string_view part);  // %part%
std::string like_start(std::string_view start);    // start%

}  // namespace baeumgil
