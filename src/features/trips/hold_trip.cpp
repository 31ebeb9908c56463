#include "features/trips/hold_trip.h"

#include "features/programs/find_program.h"
#include "features/trips/trip.h"

namespace baeumgil {

namespace {

bool may_be_held(Trip const& trip) { return trip.state < TripState::in_progress && trip.state != TripState::rejected; }

}  // namespace

std::optional<Problem> suspension_problem(Trip const& trip, Program const& program) {
  if (!may_be_held(trip) || program.state != ProgramState::suspended) return std::nullopt;
  return Problem{.kind = Kind::conflict, .key = "trip.held_by_program", .arguments = {program.title, program.state_reason}};
}

std::optional<Problem> suspension_problem(Tx& tx, Actor const& actor, Trip const& trip) {
  if (!may_be_held(trip)) return std::nullopt;
  auto const program = find_program(tx, actor, trip.program);
  return program ? suspension_problem(trip, *program) : std::nullopt;
}

}  // namespace baeumgil
