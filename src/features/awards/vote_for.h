#pragma once
// 현장투표: the staff name the merits they think best. A ballot may be changed until the scores are disclosed; only the sums are shown.

#include <vector>

#include "base/result.h"
#include "features/awards/award.h"

namespace baeumgil {

class Database;

Result<AwardRoundId> vote_for(Database&, Actor const&, AwardRoundId, std::vector<NominationId> const&);

}  // namespace baeumgil
