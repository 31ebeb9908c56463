#include "features/conduct/conduct.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"
#include "features/trips/trip.h"

namespace baeumgil {
namespace {

bool goes_along(Actor const& actor, Trip const& trip) {
  return actor.is_signed_in() && (trip.has_traveler(actor.person) || trip.leader == actor.person);
}

}  // namespace

bool oversees_conduct(Actor const& actor, Trip const& trip) {
  if (!actor.is_signed_in() || trip.has_traveler(actor.person)) return false;
  return trip.approver == actor.person || stands_in_for_approver(actor, trip) || actor.heads(trip.leader_department) ||
         actor.has(Role::programme_officer) || actor.has(Role::auditor);
}

bool may_see_conduct(Actor const& actor, Trip const& trip) { return oversees_conduct(actor, trip) || goes_along(actor, trip); }

bool may_see_conduct_of(Actor const& actor, Trip const& trip, PersonId person, ConductKind kind) {
  if (oversees_conduct(actor, trip)) return true;
  if (!actor.is_signed_in()) return false;
  return person == actor.person || (is_gift(kind) && trip.leader == actor.person);
}

bool may_declare_gift(Actor const& actor, Trip const& trip) {
  return is_standing_from(trip, TripState::in_progress) && goes_along(actor, trip);
}

bool may_record_violation(Actor const& actor, Trip const& trip) {
  return is_standing_from(trip, TripState::permitted) && oversees_conduct(actor, trip);
}

bool may_withdraw_conduct(Actor const& actor, Trip const& trip, ConductEntry const& entry) {
  if (!entry.counts() || !actor.is_signed_in()) return false;
  return entry.recorded_by == actor.person || (!is_gift(entry.kind) && oversees_conduct(actor, trip));
}

GiftSums sum_gifts(std::vector<ConductEntry> const& of_one_person_in_one_year) {
  auto sums = GiftSums{};
  auto of_days = std::map<std::pair<std::string, Date>, Won>{};
  auto of_givers = std::map<std::string, Won>{};
  for (auto const& entry : of_one_person_in_one_year) {
    if (!is_gift(entry.kind) || !entry.counts() || entry.is_returned) continue;
    if (entry.kind == ConductKind::meal) sums.dearest_meal = std::max(sums.dearest_meal, entry.worth);
    auto const giver = std::string{trimmed(entry.giver)};
    sums.at_once = std::max(sums.at_once, of_days[{giver, entry.happened_on}] += entry.worth);
    sums.in_year = std::max(sums.in_year, of_givers[giver] += entry.worth);
  }
  return sums;
}

}  // namespace baeumgil
