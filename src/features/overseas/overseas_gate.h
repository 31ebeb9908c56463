#pragma once
// What the review of overseas trips asks of a trip's own steps. Nothing of a domestic trip.

#include <optional>

#include "base/actor.h"
#include "base/result.h"
#include "features/overseas/overseas_plan.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// At submission: the plan is complete, in time or urgent with its reason, and nobody goes who is barred.
std::optional<Problem> overseas_submission_problem(Tx&, Actor const&, Trip const&);
// Of the trip and its plan as a change would leave them: as long as the rules let it be, not to where nobody may go, and nobody
// joins who is barred. Being in time is not asked again: how far days may move without the committee is the change's own rule.
std::optional<Problem> overseas_change_problem(Tx&, Actor const&, Trip const& before, Trip const& changed, OverseasPlan const&);
// Once submitted: that it was urgent, where without that it would have been too late.
void note_urgency(Tx&, Actor const&, Trip const&);
// At the permit: published as early as the strict set asks, where the institution follows it.
std::optional<Problem> overseas_permit_problem(Tx&, Actor const&, Trip const&);
// Before departure: conduct and security training, insurance and travel alert, and no change waits.
std::optional<Problem> overseas_departure_problem(Tx&, Actor const&, Trip const&);
// At the end: registered, and every traveller has declared the mileage.
std::optional<Problem> overseas_closing_problem(Tx&, Trip const&);
// An accepted report of an overseas trip is to be registered by a day.
void expect_registration(Tx&, TripId);

}  // namespace baeumgil
