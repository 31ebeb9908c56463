#pragma once
// Who contributed how much: named by whoever nominated or by the officer, signed by each for himself. Naming anew takes the
// signatures of all.

#include <vector>

#include "base/result.h"
#include "features/awards/nominate.h"
#include "platform/db/transaction.h"

namespace baeumgil {

bool may_share_merit(Actor const&, Nomination const&);

Result<Done> name_contributors(Tx&, Actor const&, AwardRound const&, Nomination const&, std::vector<ContributorInput> const&);
Result<NominationId> share_merit(Database&, Actor const&, NominationId, std::vector<ContributorInput> const&);
Result<NominationId> sign_share(Database&, Actor const&, NominationId);

}  // namespace baeumgil
