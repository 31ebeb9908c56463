#pragma once
// How far the public edition of a case is, on its page, for who prepares it.

#include "features/cases/case_corner_line.h"

namespace baeumgil {

std::optional<CaseCorner> publication_corner(Tx&, Actor const&, Case const&, Locale const&);

}  // namespace baeumgil
