#include "features/trips/find_approver.h"

#include <algorithm>

#include "features/people/find_person.h"
#include "features/programs/program_rules.h"
#include "features/rules/ladder.h"
#include "features/rules/load_rules.h"
#include "features/stand_ins/find_stand_in.h"
#include "features/trips/trip_plan.h"
#include "features/trips/trip_store.h"

namespace baeumgil {

RuleBook rules_of(Tx& tx, Program const& program) {
  auto rules = load_rule_book(tx);
  for (auto& clause : clauses_of(program)) rules.add(std::move(clause));
  return rules;
}

Result<PersonId> find_approver(Tx& tx, Actor const& actor, Trip const& trip, RuleBook const& rules) {
  auto const ladder =
      trip.kind == TripKind::overseas ? permit_ladder(rules, trip.starts_on) : ladder_for(rules, highest_post(tx, trip.id), trip.starts_on);
  if (!ladder) return invalid("approver", "trip.submit.no_ladder");
  auto holders = list_holders(tx, ladder->approver, trip.leader_department);
  auto const citation = citation_of(ladder->rule, actor.language);
  if (holders.empty())
    if (auto const acting = find_acting_holder(tx, ladder->approver, trip.leader_department)) holders.push_back(*acting);
  if (holders.empty()) return refused("approver", "trip.submit.post_vacant", citation);
  auto const free = std::ranges::find_if(holders, [&](PersonId person) { return person != trip.leader && !trip.has_traveler(person); });
  if (free == holders.end()) {
    auto const excluded = traveler_exclusion(rules, trip.starts_on, actor.language);
    return refused("approver", "trip.submit.approver_travels", excluded.value_or(citation));
  }
  return *free;
}

}  // namespace baeumgil
