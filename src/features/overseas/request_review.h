#pragma once
// 심사 요청: to the committee where a rule asks for a review; straight to the permit where none does.

#include <optional>
#include <vector>

#include "features/overseas/dossier.h"
#include "features/rules/rule.h"
#include "platform/db/database.h"

namespace baeumgil {

// The row by which a plan of a ministry or the province goes without a review, unless the mayor refers it. Pure.
std::optional<Citation> exemption_from_review(RuleBook const&, Dossier const&, Date day, Language);
// The rows by which this trip must be reviewed. None: no review is needed. Pure.
std::vector<Citation> grounds_for_review(RuleBook const&, Dossier const&, Date day, Language);

// From the consultation, or again after the committee held it.
Result<TripId> request_review(Database&, Actor const&, TripId, bool refers);

}  // namespace baeumgil
