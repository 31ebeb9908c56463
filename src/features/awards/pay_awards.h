#pragma once
// The accounting officer says on which day the prizes of the register were paid; after its last day, why so late.

#include <optional>
#include <string>

#include "base/result.h"
#include "features/awards/award.h"

namespace baeumgil {

class Database;

struct PaymentInput {
  std::optional<Date> paid_on{};
  std::string late_reason{};
};

Result<AwardRoundId> pay_awards(Database&, Actor const&, AwardRoundId, PaymentInput const&);

}  // namespace baeumgil
