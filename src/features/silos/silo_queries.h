#pragma once
// What the matrix is counted from: reads, matches to issues and adoptions, by department. Names are not read.

#include "features/silos/silo.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// From the first day of the year to its last.
std::vector<SiloCount> list_silo_counts(Tx&, SiloMeasure, int year);

}  // namespace baeumgil
