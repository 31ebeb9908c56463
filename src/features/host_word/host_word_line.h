#pragma once
// The host's word in short, on the page of its case.

#include "features/cases/case_corner_line.h"

namespace baeumgil {

std::optional<CaseCorner> host_word_corner(Tx&, Actor const&, Case const&, Locale const&);

}  // namespace baeumgil
