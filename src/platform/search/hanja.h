#pragma once
// Reads Chinese characters as Hangul by the table of libhangul-data, when that is installed.

#include <string>

namespace baeumgil {

// Replaces what the table knows, words before single characters; the length stays the same.
void read_hanja(std::u16string& text);
bool is_hanja(char16_t);

}  // namespace baeumgil
