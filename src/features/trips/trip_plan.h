#pragma once
// What a trip plan must satisfy before it may be submitted. Pure: the plan, the rules and the day decide.

#include <optional>
#include <string_view>

#include "base/result.h"
#include "features/people/person.h"
#include "features/rules/rule.h"
#include "features/trips/elsewhere.h"
#include "features/trips/trip.h"

namespace baeumgil {

struct PlanSituation {
  RuleBook const& rules;  // with the clauses of the trip's programme
  Date today{};
  Language language{Language::ko};
  bool has_earlier_visits{false};              // one of the hosts was visited before; the plan must answer that
  std::vector<TravelerElsewhere> elsewhere{};  // travellers who are on another trip on its days
};

// Everything that stands in the way, each at its field; none when the plan may be submitted.
std::optional<Problem> plan_problem(Trip const&, PlanSituation const&);

// The row that keeps travellers from deciding on their own trip; none when no such rule is in force.
std::optional<Citation> traveler_exclusion(RuleBook const&, Date day, Language);

}  // namespace baeumgil
