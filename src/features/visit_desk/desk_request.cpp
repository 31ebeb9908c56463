#include "features/visit_desk/desk_request.h"

namespace baeumgil {

bool may_run_desk(Actor const& actor) { return actor.has(Role::programme_officer); }

bool awaits_desk(DeskRequest const& request) { return awaits_answer(request.state); }

bool is_received(DeskRequest const& request) {
  switch (request.state) {
    case VisitState::accepted:
    case VisitState::confirmed:
    case VisitState::visited:
    case VisitState::thanked:
    case VisitState::feedback_sent:
    case VisitState::closed:
      return true;
    default:
      return false;
  }
}

}  // namespace baeumgil
