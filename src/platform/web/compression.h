#pragma once

#include <string>
#include <string_view>

namespace baeumgil {

std::string gzipped(std::string_view);  // fast rather than small: it is done for every answer
bool accepts_gzip(std::string_view accept_encoding);

}  // namespace baeumgil
