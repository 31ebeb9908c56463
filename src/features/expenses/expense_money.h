#pragma once
// A claim as a journey of the calculator, and what it comes to by the rules.

#include <vector>

#include "features/expenses/expense.h"

namespace baeumgil {

// The grade of a post: the mayor's by the city's ordinance, everybody else's by the decree.
TravelGrade grade_of(RuleBook const&, Post, Date on);
bool is_local(RuleBook const&, Expense const&);
// On the day it was claimed, or today while it is being written.
Travel travel_of(RuleBook const&, Expense const&, Date today);
TravelMoney money_of(RuleBook const&, Expense const&, Date today, Language);
// As it was kept at the decision; until there is one, as the rules reckon it now.
TravelMoney kept_or_reckoned(RuleBook const&, Expense const&, Date today, Language);

// The latest day on which a part that the money has above its cap was first claimed, today where it was not yet; none when nothing
// is above a cap, whatever reason a receipt gives.
std::optional<Date> over_cap_claimed_on(Expense const&, TravelMoney const&, Date today);
// Nights and meals that the money has above their cap, with a reason, and that were not claimed so before.
std::vector<OverCapClaim> new_over_cap_claims(Expense const&, TravelMoney const&, Date today);

// The last day to claim, and the last day for parts above a cap.
struct ClaimDue {
  std::optional<Date> settle{};
  std::optional<Date> over_cap{};
};
ClaimDue claim_due(RuleBook const&, TripKind, Date came_back_on);

}  // namespace baeumgil
