#pragma once
// Text inside XML: escaped, and without the control characters XML 1.0 cannot hold.

#include <string>
#include <string_view>

namespace baeumgil {

std::string xml_escaped(std::string_view);

}  // namespace baeumgil
