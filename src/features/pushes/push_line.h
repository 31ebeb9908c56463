#pragma once
// To which departments a case was pushed, and what they said, on its page: the credit stays with the finder.

#include "features/cases/case_corner_line.h"
#include "features/pushes/push.h"

namespace baeumgil {

Badge push_badge(Locale const&, Language, PushState);

std::optional<CaseCorner> push_corner(Tx&, Actor const&, Case const&, Locale const&);

}  // namespace baeumgil
