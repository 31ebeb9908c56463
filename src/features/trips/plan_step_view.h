#pragma once
// What the pages of the plan in steps show, from what is stored.

#include "features/issues/issue.h"
#include "features/trips/plan_progress.h"
#include "features/trips/plan_step.h"
#include "features/trips/plan_views.h"

namespace baeumgil {

class Site;

PlanNav to_nav(Site const&, Actor const&, Trip const&, PlanProgress const&, std::optional<PlanStep> current);
PlanOverviewView to_overview(Site const&, Actor const&, Trip const&, PlanProgress const&);
std::vector<SeenTripView> to_seen(Site const&, Actor const&, std::vector<SeenTrip> const&);

// Questions that grow from the issue's own figures, in words.
std::vector<std::string> suggested_questions(Site const&, Actor const&, Issue const&);

}  // namespace baeumgil
