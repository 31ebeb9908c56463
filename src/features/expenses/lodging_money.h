#pragma once
// Nights: at the cap while planning, by receipt afterwards, above the cap only with a reason and in time.

#include "features/expenses/tally.h"

namespace baeumgil {

void add_lodging(Tally&, Travel const&);

}  // namespace baeumgil
