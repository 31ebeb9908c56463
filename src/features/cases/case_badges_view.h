#pragma once
// How a case's state, field and confirmation by the host are shown; list and card show them the same.

#include <vector>

#include "features/cases/case.h"
#include "platform/html/components.h"

namespace baeumgil {

class Site;

Badge state_badge(Site const&, Actor const&, CaseState);
// What a reader should know before trusting it: that it failed, or that nobody has said for a year that it is still so.
std::vector<Badge> case_marks(Site const&, Actor const&, CaseOutcome, bool is_long_unconfirmed);
Badge field_badge(Site const&, Actor const&, PolicyField);

}  // namespace baeumgil
