#pragma once

#include <string>

#include "base/result.h"
#include "features/teams/team_call.h"

namespace baeumgil {

class Database;

struct CallDraft {
  std::string role{};    // what is sought: "통계 담당"
  std::string duties{};  // what that one would do
};

// By the leader, while the team is being formed.
Result<CallId> open_call(Database&, Actor const&, TeamId, CallDraft const&);
Result<CallId> close_call(Database&, Actor const&, CallId);
// By anybody who has no team of the programme.
Result<CallId> answer_call(Database&, Actor const&, CallId, std::string const& message);
Result<CallId> withdraw_answer(Database&, Actor const&, CallId);
// The one becomes a member with that role; who answers has agreed already. The call is filled.
Result<CallId> accept_answer(Database&, Actor const&, CallId, PersonId);
Result<CallId> decline_answer(Database&, Actor const&, CallId, PersonId);

}  // namespace baeumgil
