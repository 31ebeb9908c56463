#pragma once
// On the page of a case: the one before and the one after, how often it was read, and who asks the reader to read it.

#include "features/cases/case_corner_line.h"

namespace baeumgil {

std::optional<CaseCorner> reading_corner(Tx&, Actor const&, Case const&, Locale const&);

}  // namespace baeumgil
