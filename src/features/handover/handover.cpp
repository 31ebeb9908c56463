#include "features/handover/handover.h"

#include <algorithm>

namespace baeumgil {

bool may_make_handover(Actor const& actor, PersonId giver, DepartmentId owner) {
  return actor.is_signed_in() && (actor.person == giver || actor.heads(owner) || actor.has(Role::programme_officer));
}

bool may_answer_handover(Actor const& actor, Handover const& handover) {
  return actor.is_signed_in() && actor.person == handover.successor && !handover.closed_on;
}

int open_promises(Handover const& handover) {
  return static_cast<int>(std::ranges::count_if(handover.promises, [](Promise const& promise) { return !promise.answer; }));
}

}  // namespace baeumgil
