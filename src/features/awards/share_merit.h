#pragma once
// Who contributed how much: named by whoever nominated or by the officer, signed by each for himself. Naming anew takes the
// signatures of all, and is over once the merit was found eligible.

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/awards/nominate.h"
#include "platform/db/transaction.h"

namespace baeumgil {

bool may_share_merit(Actor const&, Nomination const&);
bool may_still_sign(RoundState);

Result<Done> name_contributors(Tx&, Actor const&, AwardRound const&, Nomination const&, std::vector<ContributorInput> const&);
Result<NominationId> share_merit(Database&, Actor const&, NominationId, std::vector<ContributorInput> const&);
// Every share that was named is signed; what pays by shares has them named.
std::optional<Problem> unsigned_problem(Tx&, Actor const&, AwardRound const&, NominationId, std::string_view field);
Result<NominationId> sign_share(Database&, Actor const&, NominationId);

}  // namespace baeumgil
