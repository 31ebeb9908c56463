#pragma once
// 계획 변경 (F11): indicator, days and money of a plan are changed by two. Whoever carries it out says what and why; the owner
// department's head or the executive accepts or refuses, and never who asked. Until then the plan stands.

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/adoptions/adoption.h"

namespace baeumgil {

class Database;

struct PlanChangeInput {
  std::string what{};
  std::string why{};
  PlanFigures figures{};
};

Result<AdoptionId> ask_to_change_plan(Database&, Actor const&, AdoptionId, PlanChangeInput const&);
// With the number of the decision's document. More money than before goes on only past the gates it meets.
Result<AdoptionId> accept_plan_change(Database&, Actor const&, AdoptionId, std::string const& record_no);
Result<AdoptionId> refuse_plan_change(Database&, Actor const&, AdoptionId, std::string const& reason);

}  // namespace baeumgil
