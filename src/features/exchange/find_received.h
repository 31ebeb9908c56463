#pragma once
// Cases taken in from other institutions, for features that compare with them. All staff read them.

#include "base/result.h"
#include "features/exchange/received.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<ReceivedCase> find_received_case(Tx&, ReceivedCaseId);

// All that was written, title and answers too.
std::string text_of(SharedCase const&);

}  // namespace baeumgil
