#include "features/trips/hold_trip.h"

#include "features/programs/find_program.h"
#include "features/trips/trip.h"

namespace baeumgil {

std::optional<Problem> suspension_problem(Tx& tx, Actor const& actor, Trip const& trip) {
  if (trip.state >= TripState::in_progress || trip.state == TripState::rejected) return std::nullopt;
  auto const program = find_program(tx, actor, trip.program);
  if (!program || program->state != ProgramState::suspended) return std::nullopt;
  return Problem{.kind = Kind::conflict, .key = "trip.held_by_program", .arguments = {program->title, program->state_reason}};
}

}  // namespace baeumgil
