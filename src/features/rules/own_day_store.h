#pragma once
// Keeps what an institution says of single days. What that means is in own_day.h.

#include "features/rules/own_day.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<OwnDay> list_own_days(Tx&);  // by day
Result<OwnDay> find_own_day(Tx&, OwnDayId);
Result<Done> insert_own_day(Tx&, OwnDay const&);  // invalid at "day" when that day is written already
Result<Done> update_own_day(Tx&, OwnDay const&);  // kind, name and source; conflict when someone saved first
Result<Done> remove_own_day(Tx&, OwnDay const&);  // likewise

}  // namespace baeumgil
