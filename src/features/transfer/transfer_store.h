#pragma once
// Keeps judgements in the database: every SQL statement about them.

#include "base/result.h"
#include "features/transfer/find_transfer.h"

namespace baeumgil {

// In place of the one before, whose version it names; conflict when someone saved first.
Result<Done> store_transfer(Tx&, TransferJudgement const&);

}  // namespace baeumgil
