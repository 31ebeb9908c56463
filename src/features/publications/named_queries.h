#pragma once
// Whom a trip, a report or a case names: people of its rows, and those its texts name beside a title. Where such a name stands alone
// only this tells that it is one.

#include <vector>

#include "features/publications/public_cover.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<NamedIn> list_named_in_trips(Tx&);                 // in all that took place, and in their reports that may be public
std::vector<NamedIn> list_named_in_cases(Tx&);                 // in all that may be public, and in what was decided on
std::vector<NamedIn> list_named_in(Tx&, Uuid report_or_case);  // whatever its state

}  // namespace baeumgil
