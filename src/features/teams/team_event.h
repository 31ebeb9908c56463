#pragma once
// What the log of changes says about a team.

#include <string>

#include "base/result.h"
#include "features/audit/event.h"
#include "features/teams/team.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Subject subject_of(Team const&);
std::string event_json(Team const&);

// Stores the changed team and records what happened to it since `before`.
Result<Done> keep_team(Tx&, Actor const&, Team const& before, Team const& after, Event);

}  // namespace baeumgil
