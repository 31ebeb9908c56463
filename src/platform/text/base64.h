#pragma once
// RFC 4648 base64, without line ends: pictures inside a page, parts of a mail.

#include <string>
#include <string_view>

namespace baeumgil {

std::string base64(std::string_view bytes);

}  // namespace baeumgil
