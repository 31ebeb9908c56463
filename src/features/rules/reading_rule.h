#pragma once
// Which rows are for reading only: what they ask is decided outside the program (the committee and the incentives of proactive
// administration, prizes for proposals, leave, which law goes first, when travel is restricted) or reckoned by another row (the flat
// rates in dollars, by the 85 %), so nothing here is held against them, and the pages say so.

#include "features/rules/rule.h"

namespace baeumgil {

bool is_for_reading(Rule const&);

}  // namespace baeumgil
