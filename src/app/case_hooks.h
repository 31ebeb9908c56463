#pragma once
// What the page of a case shows of features that cases itself does not know.

#include "features/cases/case_corner_line.h"

namespace baeumgil {

class SearchIndex;

CaseHooks case_hooks(SearchIndex const&);  // which outlives them

}  // namespace baeumgil
