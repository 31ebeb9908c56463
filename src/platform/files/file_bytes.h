#pragma once

#include <string>

namespace baeumgil {

// The whole content; empty when there is no such file.
std::string file_bytes(std::string const& path);

}  // namespace baeumgil
