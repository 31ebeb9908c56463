#include "features/programs/program.h"

#include <algorithm>

namespace baeumgil {

bool may_write_program(Actor const& actor) { return actor.is_signed_in() && actor.has(Role::programme_officer); }

bool may_edit_program(Actor const& actor, Program const& program) {
  if (!may_write_program(actor)) return false;
  return program.state == ProgramState::draft || program.state == ProgramState::approved || program.state == ProgramState::open ||
         program.state == ProgramState::running;
}

bool may_move_program(Actor const& actor, Program const& program, ProgramState to) {
  if (!actor.is_signed_in()) return false;
  if (to == ProgramState::suspended)
    return actor.has(Role::executive) && program.state != ProgramState::closed && program.state != ProgramState::suspended;
  if (program.state == ProgramState::suspended) return actor.has(Role::executive) && to == program.state_before_suspension;
  auto const found = std::ranges::find_if(kProgramTransitions, [&](auto const& t) { return t.from == program.state && t.to == to; });
  if (found == kProgramTransitions.end()) return false;
  return actor.has(found->who.find("EX") != std::string_view::npos ? Role::executive : Role::programme_officer);
}

bool takes_teams(Program const& program, Date today) {
  return takes_trips(program) && program.apply_from <= today && today <= program.apply_until;
}

bool takes_trips(Program const& program) { return program.state == ProgramState::open || program.state == ProgramState::running; }

std::optional<Problem> trips_problem(Program const& program) {
  if (takes_trips(program)) return std::nullopt;
  if (program.state == ProgramState::suspended)
    return Problem{.kind = Kind::conflict, .key = "trip.plan.program_suspended", .arguments = {program.title, program.state_reason}};
  return conflict("trip.plan.program_not_running");
}

}  // namespace baeumgil
