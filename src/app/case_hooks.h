#pragma once
// What the page of a case shows of features that cases itself does not know.

#include "features/cases/case_corner_line.h"

namespace baeumgil {

CaseHooks case_hooks();

}  // namespace baeumgil
