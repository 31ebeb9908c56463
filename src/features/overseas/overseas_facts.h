#pragma once
// What an overseas trip's plan and travellers are, as the facts that rules judge them by.

#include <string>
#include <vector>

#include "features/overseas/overseas_plan.h"
#include "features/rules/evaluate.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Numbers of this person's trips whose report still bars: never handed in, or late less than the rule's time ago.
std::vector<std::string> barring_trips(Tx&, RuleBook const&, PersonId);
// The fewest hosts of a day; days of nothing but travel apart.
int least_visits_a_day(Trip const&);
// Both trainings that come before a departure.
bool is_trained(OverseasTraveler const&);

// Of a plan that is written; of one that is not nothing is known.
void set_overseas_facts(Tx&, Trip const&, OverseasPlan const&, Situation&);
// Why it is reviewed, and whether it is: also what a sitting is judged by.
void set_review_grounds(OverseasPlan const&, Situation&);

}  // namespace baeumgil
