#pragma once
// Ids of what every installation carries: the same kind and code give the same id everywhere (RFC 9562 version 8, from SHA-256).

#include <string_view>

#include "base/id.h"

namespace baeumgil {

Uuid stable_id(std::string_view kind, std::string_view code);

}  // namespace baeumgil
