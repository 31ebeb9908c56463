#pragma once
// The executive gives the prizes by rank and signs; the register gets a numbered row for each.

#include <string>

#include "base/result.h"
#include "features/awards/award.h"

namespace baeumgil {

class Database;

Result<AwardRoundId> decide_awards(Database&, Actor const&, AwardRoundId, std::string const& record_no);

}  // namespace baeumgil
