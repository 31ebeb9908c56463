#pragma once
// Small text work on UTF-8. Unicode normalisation and collation need ICU and live in platform/text.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace baeumgil {

std::string_view trimmed(std::string_view);                              // ASCII white space and U+3000
bool is_valid_utf8(std::string_view);                                    // also refuses NUL, surrogates, overlong forms
std::size_t character_count(std::string_view utf8);                      // code points
std::string first_characters(std::string_view utf8, std::size_t count);  // never cuts inside a character; adds … when cut
std::vector<std::string_view> split(std::string_view, char separator);
std::string join(std::vector<std::string> const&, std::string_view separator);
std::string ascii_lower(std::string_view);
std::string hex(std::string_view bytes);
std::string base64url(std::string_view bytes);
// Words that change with the last sound of a Korean word: ("팀", "이", "가") → "이".
std::string_view particle_after(std::string_view word, std::string_view with_final, std::string_view without_final);

}  // namespace baeumgil
