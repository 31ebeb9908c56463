#include "features/teams/find_team.h"
#include "features/teams/team_event.h"

namespace baeumgil {

void move_team(Tx& tx, Actor const& actor, TeamId id, TeamState to) {
  auto found = find_team(tx, actor, id);
  if (!found || found->state == to || !leads(kTeamTransitions, found->state, to)) return;
  auto team = *found;
  team.state = to;
  // Read in this transaction: nobody can have saved in between.
  (void)keep_team(tx, actor, *found, team, {.verb = to == TeamState::active ? "team.ordered" : "team.reported"});
}

}  // namespace baeumgil
