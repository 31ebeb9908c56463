#pragma once
// Keeps what was nominated.

#include <vector>

#include "base/result.h"
#include "features/awards/award.h"
#include "features/awards/find_nomination.h"
#include "features/awards/register_store.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<Nomination> list_nominations(Tx&, Actor const&, AwardRoundId);  // by rank, then as they came in
bool insert_nomination(Tx&, Nomination const&);                             // false when this merit stands in the round already
// Of a case and what was made of it one stands in a round: a decision could not reward both. Ineligible ones do not stand in the way.
bool has_kin_in_round(Tx&, AwardRoundId, MeritClaim const&);
Result<Done> update_nomination(Tx&, Nomination const&);  // conflict when someone saved first

}  // namespace baeumgil
