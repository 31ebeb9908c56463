#pragma once

#include <optional>

#include "base/result.h"
#include "features/plan_comments/plan_comment.h"

namespace baeumgil {

class Database;

// Publishes the plan until that day, at least as long as the rule wants; a later day prolongs it. Where no rule wants it, for as
// long as the officer says.
Result<TripId> open_comments(Database&, Actor const&, TripId, std::optional<Date> closes_on);

}  // namespace baeumgil
