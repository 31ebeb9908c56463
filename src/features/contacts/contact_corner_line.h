#pragma once

#include <optional>

#include "features/cases/case_corner_line.h"

namespace baeumgil {

// Whom one may ask at the host of a case.
std::optional<CaseCorner> contact_corner(Tx&, Actor const&, Case const&, Locale const&);

}  // namespace baeumgil
