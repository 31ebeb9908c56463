#pragma once
// RFC 4648 base64, without line ends: pictures inside a page, parts of a mail, files in a JSON body.

#include <optional>
#include <string>
#include <string_view>

namespace baeumgil {

std::string base64(std::string_view bytes);
// Line ends are skipped. None when anything else than base64 with its padding stands in it.
std::optional<std::string> from_base64(std::string_view);

}  // namespace baeumgil
