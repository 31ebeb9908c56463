#pragma once
// What people call the browser and the system behind a User-Agent header: "Chrome · Windows".

#include <string>
#include <string_view>

namespace baeumgil {

// What it does not know it gives back as it came.
std::string browser_name(std::string_view user_agent);

}  // namespace baeumgil
