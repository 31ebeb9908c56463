#pragma once
// The last things said to a case, on its page.

#include "features/cases/case_corner_line.h"

namespace baeumgil {

std::optional<CaseCorner> remark_corner(Tx&, Actor const&, Case const&, Locale const&);

}  // namespace baeumgil
