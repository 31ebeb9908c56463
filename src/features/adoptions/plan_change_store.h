#pragma once
// Keeps the changes of a plan, each with the plan before and after it.

#include <optional>
#include <vector>

#include "features/adoptions/adoption.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::optional<AdoptionPlanChange> find_open_plan_change(Tx&, AdoptionId);
std::vector<AdoptionPlanChange> list_plan_changes(Tx&, AdoptionId);  // newest first
void insert_plan_change(Tx&, AdoptionId, AdoptionPlanChange const&);
void answer_plan_change(Tx&, AdoptionId, PlanChangeAnswer const&);  // the open one

}  // namespace baeumgil
