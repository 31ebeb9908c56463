#pragma once
// Every statement that changes benefits.

#include "features/adoptions/benefit.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Benefit> find_benefit(Tx&, BenefitId);
// conflict: that year and kind have been put down already.
Result<Done> insert_benefit(Tx&, Benefit const&);
Result<Done> update_benefit(Tx&, Benefit const&);  // its confirmation, once

std::string to_json(Benefit const&);

}  // namespace baeumgil
