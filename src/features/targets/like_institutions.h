#pragma once
// Municipalities of about our size: whom one may compare oneself with.

#include <vector>

#include "features/targets/institution.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Half to twice the population, the nearest first, without the institution itself; none when its population is not known.
std::vector<Institution> list_institutions_like(Tx&, Institution const&, std::size_t limit);

}  // namespace baeumgil
