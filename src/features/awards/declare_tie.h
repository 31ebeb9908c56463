#pragma once
// A reviewer says that there is a tie to whose merit it is (회피). Somebody else marks in his place where the round asks for a number;
// what he marked before stays and does not count.

#include <string>

#include "base/result.h"
#include "features/awards/award.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Database;

Result<NominationId> declare_tie(Database&, Actor const&, NominationId, std::string const& reason);

// The conflicts of a round, and its assignment by them. Refused where a merit would have no judge.
Result<Done> assign_round(Tx&, AwardRound const&, std::vector<Nomination> const&);

}  // namespace baeumgil
