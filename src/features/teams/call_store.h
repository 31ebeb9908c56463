#pragma once
// Keeps calls and who answered them.

#include <optional>
#include <vector>

#include "base/result.h"
#include "features/teams/team_call.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// With its answers: those the actor may read.
Result<TeamCall> find_call(Tx&, Actor const&, CallId);
std::vector<TeamCall> list_calls(Tx&, Actor const&, std::optional<TeamId>);  // of a team; or all open ones, newest first, 100 at most
void insert_call(Tx&, TeamCall const&);
Result<Done> update_call(Tx&, TeamCall const&);
void store_answer(Tx&, CallId, CallAnswer const&);

}  // namespace baeumgil
