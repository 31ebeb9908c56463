#pragma once
// What was merged into a case, on its page, and the way to merge it into another.

#include "features/cases/case_corner_line.h"

namespace baeumgil {

std::optional<CaseCorner> merge_corner(Tx&, Actor const&, Case const&, Locale const&);

}  // namespace baeumgil
