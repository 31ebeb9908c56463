#pragma once
// Keeps who stands in for whom.

#include <vector>

#include "features/stand_ins/find_stand_in.h"

namespace baeumgil {

void insert_stand_in(Tx&, StandIn const&);
Result<Done> update_stand_in(Tx&, StandIn const&);  // its end; conflict when someone saved first
// Not over yet first, by their first day; at most 200.
std::vector<StandIn> list_stand_ins(Tx&);
// Whether somebody already stands in there on one of these days.
bool has_overlap(Tx&, StandIn const&);

}  // namespace baeumgil
