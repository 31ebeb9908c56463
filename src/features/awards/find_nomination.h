#pragma once

#include "base/result.h"
#include "features/awards/award.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Nominations are seen by the programme officer, secretary, reviewers of the round, executive, auditor, accounting officer and
// the nominating and nominated departments; by all staff once the round is disclosed.
Result<Nomination> find_nomination(Tx&, Actor const&, NominationId);

}  // namespace baeumgil
