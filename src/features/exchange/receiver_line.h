#pragma once

#include "features/cases/case_corner_line.h"

namespace baeumgil {

// For the officer, of a case shared between institutions: whom it is for.
std::optional<CaseCorner> receiver_corner(Tx&, Actor const&, Case const&, Locale const&);

}  // namespace baeumgil
