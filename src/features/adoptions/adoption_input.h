#pragma once
// What a person sent about an adoption, for pages and API alike.

#include "features/adoptions/adoption_store.h"
#include "features/adoptions/carry_out_adoption.h"
#include "features/adoptions/change_plan.h"
#include "features/adoptions/check_adoption.h"
#include "features/adoptions/consult_on_adoption.h"
#include "features/adoptions/decide_adoption.h"
#include "features/adoptions/mark_card.h"
#include "features/adoptions/mark_milestone.h"
#include "features/adoptions/pass_gate.h"
#include "features/adoptions/propose_adoption.h"
#include "features/adoptions/put_off_opinion.h"
#include "features/adoptions/review_adoption.h"
#include "features/adoptions/wake_decisions.h"
#include "platform/web/fields.h"

namespace baeumgil {

AdoptionFilter read_adoption_filter(Fields& query);
ProposedAdoption read_proposed(Fields&);
ReviewInput read_review(Fields&);
DecisionInput read_decision(Fields&);
PlanInput read_plan(Fields&);
PlanChangeInput read_plan_change(Fields&);
CardInput read_card(Fields&);
CardMarkInput read_card_mark(Fields&);
MilestoneInput read_milestone(Fields&);
CostTraits read_cost_traits(Fields&);
ConsultationInput read_consultation(Fields&);
OpinionInput read_opinion(Fields&);
PutOffInput read_put_off(Fields&);
GateInput read_gate(Fields&);
CheckInput read_check(Fields&);
ConditionChangeInput read_condition_change(Fields&);

}  // namespace baeumgil
