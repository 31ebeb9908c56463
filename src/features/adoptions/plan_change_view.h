#pragma once
// How a change of a plan is shown: what and why, from what to what, who answered.

#include <vector>

#include "features/adoptions/adoption_parts.h"
#include "platform/html/components.h"

namespace baeumgil {

class Site;

Alert plan_change_note(Site const&, Actor const&, AdoptionPlanChange const&);  // who asked for what, and why
// The same, and one note for each part that changes.
std::vector<Alert> plan_change_notes(Site const&, Actor const&, AdoptionPlanChange const&);

}  // namespace baeumgil
