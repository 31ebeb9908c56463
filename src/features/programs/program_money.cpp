#include "features/programs/program_money.h"

namespace baeumgil {

bool may_see_department_money(Actor const& actor) {
  return actor.has(Role::programme_officer) || actor.has(Role::executive) || actor.has(Role::accounting_officer) ||
         actor.has(Role::auditor);
}

bool may_set_budget(Actor const& actor, Program const& program) {
  auto const is_plan = program.state == ProgramState::draft || program.state == ProgramState::in_approval;
  return actor.has(Role::programme_officer) && !is_plan && program.state != ProgramState::closed;
}

void write_program_money(JsonWriter& json, ProgramMoney const& money, Actor const& actor) {
  json.begin_object().field("budget_won", money.budget.amount.amount).field("budget_source", money.budget.source);
  json.field("budget_decided_on", money.budget.decided_on ? std::optional{to_text(*money.budget.decided_on)} : std::nullopt);
  json.field("committed_won", money.committed.amount).field("spent_won", money.spent.amount).field("left_won", money.left().amount);
  json.key("departments").begin_array();
  if (may_see_department_money(actor))
    for (auto const& one : money.departments)
      json.begin_object()
          .field("department_name", one.name)
          .field("trips", one.trips)
          .field("committed_won", one.committed.amount)
          .field("spent_won", one.spent.amount)
          .end_object();
  json.end_array().end_object();
}

}  // namespace baeumgil
