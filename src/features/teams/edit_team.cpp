#include "features/teams/edit_team.h"

#include <algorithm>

#include "features/issues/find_issue.h"
#include "features/targets/find_institution.h"
#include "features/teams/team_draft.h"
#include "features/teams/team_event.h"
#include "features/teams/team_store.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<TeamId> edit_team(Database& db, Actor const& actor, TeamId id, TeamDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<TeamId> {
    auto const before = TRY(find_team(tx, actor, id));
    if (!may_edit_team(actor, before)) return forbidden("team.edit.not_allowed");
    if (draft.version && *draft.version != before.version) return conflict("problem.saved_first");
    auto checked = draft;
    checked.program = before.program;
    checked.hosts.clear();
    if (auto problem = problem_of(checked)) return *std::move(problem);
    auto const issue = find_issue(tx, actor, *draft.issue);
    if (!issue || (issue->id != before.issue && !takes_trips(issue->state))) return invalid("issue", "field.unknown_choice");
    auto team = before;
    put_into(team, checked);
    TRY(keep_team(tx, actor, before, team, {.verb = "team.edited"}));
    return id;
  });
}

Result<TeamId> add_wished_host(Database& db, Actor const& actor, TeamId id, TeamHost const& host) {
  return db.write(actor, [&](Tx& tx) -> Result<TeamId> {
    auto const before = TRY(find_team(tx, actor, id));
    if (!may_edit_team(actor, before)) return forbidden("team.edit.not_allowed");
    if (auto problem = problem_of(host, "")) return *std::move(problem);
    if (!find_institution(tx, host.host)) return invalid("host", "field.unknown_choice");
    auto team = before;
    std::erase_if(team.hosts, [&](TeamHost const& one) { return one.host == host.host; });
    if (team.hosts.size() >= kMostHosts) return invalid("host", "team.host.too_many", {std::to_string(kMostHosts)});
    team.hosts.push_back(host);
    TRY(keep_team(tx, actor, before, team, {.verb = "team.host_added"}));
    return id;
  });
}

Result<TeamId> remove_wished_host(Database& db, Actor const& actor, TeamId id, InstitutionId host) {
  return db.write(actor, [&](Tx& tx) -> Result<TeamId> {
    auto const before = TRY(find_team(tx, actor, id));
    if (!may_edit_team(actor, before)) return forbidden("team.edit.not_allowed");
    auto team = before;
    if (std::erase_if(team.hosts, [&](TeamHost const& one) { return one.host == host; }) == 0) return not_found();
    TRY(keep_team(tx, actor, before, team, {.verb = "team.host_removed"}));
    return id;
  });
}

}  // namespace baeumgil
