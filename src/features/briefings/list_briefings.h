#pragma once

#include <vector>

#include "features/briefings/briefing.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<Briefing> list_briefings(Tx&);  // all staff; newest first, with their slots; at most 100

}  // namespace baeumgil
