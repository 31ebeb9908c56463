#include "features/teams/team_call.h"

namespace baeumgil {

bool may_answer_call(Actor const& actor, TeamCall const& call) {
  if (!actor.is_signed_in() || actor.has(Role::auditor) || call.state != CallState::open || call.leader == actor.person) return false;
  auto const* answer = call.answer_of(actor.person);
  return answer == nullptr || answer->state == CallAnswerState::withdrawn;
}

bool may_withdraw_answer(Actor const& actor, TeamCall const& call) {
  auto const* answer = call.answer_of(actor.person);
  return call.state == CallState::open && answer != nullptr && answer->state == CallAnswerState::waiting;
}

bool may_decide_call(Actor const& actor, TeamCall const& call) {
  return actor.is_signed_in() && call.leader == actor.person && call.state == CallState::open;
}

}  // namespace baeumgil
