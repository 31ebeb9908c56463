#pragma once
// Unicode work that needs ICU.

#include <string>
#include <string_view>

namespace baeumgil {

std::string to_nfc(std::string_view utf8);      // done once, at the border
std::string folded_key(std::string_view utf8);  // for matching: NFC, case and width folded, spaces dropped
std::string sort_key(std::string_view utf8);    // sorts as a Korean dictionary does; hexadecimal text, same on both engines

}  // namespace baeumgil
