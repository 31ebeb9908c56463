#pragma once
// The accounting officer says on which day the prizes were paid.

#include <optional>

#include "base/result.h"
#include "features/awards/award.h"

namespace baeumgil {

class Database;

Result<AwardRoundId> pay_awards(Database&, Actor const&, AwardRoundId, std::optional<Date> paid_on);

}  // namespace baeumgil
