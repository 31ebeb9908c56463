#pragma once
// What a reader may follow from the page of a case: it, its field, its host, its author and its issues.

#include "features/cases/case_corner_line.h"

namespace baeumgil {

std::optional<CaseCorner> follow_corner(Tx&, Actor const&, Case const&, Locale const&);

}  // namespace baeumgil
