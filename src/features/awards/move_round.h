#pragma once
// The steps of a round that ask for nothing: open it, let the reviewers begin, disclose the ranking, close it.

#include "base/result.h"
#include "features/awards/award.h"

namespace baeumgil {

class Database;

Result<AwardRoundId> open_round(Database&, Actor const&, AwardRoundId);
// Every nomination has been judged, and one at least may be scored.
Result<AwardRoundId> start_scoring(Database&, Actor const&, AwardRoundId);
// Ranks what was scored and starts the days of objection.
Result<AwardRoundId> disclose_round(Database&, Actor const&, AwardRoundId);
Result<AwardRoundId> close_round(Database&, Actor const&, AwardRoundId);

}  // namespace baeumgil
