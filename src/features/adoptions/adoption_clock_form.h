#pragma once
// The forms of the steps around a decision: dispute, consultation, opinion, gate of cost, check; a yes to what somebody asked for.

#include "features/adoptions/adoption_step_form.h"

namespace baeumgil {

// Nothing for a step that is not one of these.
void add_clock_step(StepForm&, AdoptionStep, Form const&, AdoptionChoices const&);

}  // namespace baeumgil
