#pragma once
// A case as anybody outside the institution may have it, whatever carries it: every text covered like its public edition.

#include "features/cases/case.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Case as_outsiders_read(Tx&, Case);

}  // namespace baeumgil
