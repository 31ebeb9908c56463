#include "features/teams/confirm_team.h"

#include <algorithm>
#include <set>

#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/teams/team_event.h"
#include "features/teams/team_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

void tell_answer(Tx& tx, Actor const& actor, Team const& team, PersonId to, std::string_view key) {
  notify(tx, {.to = to, .key = key, .arguments = {team.name, team.state_reason}, .path = "/teams/" + to_text(team.id)}, actor.person);
}

void tell_all(Tx& tx, Actor const& actor, Team const& team, std::string_view key) {
  for (auto const& member : team.members)
    if (member.answer != MemberAnswer::declined) tell_answer(tx, actor, team, member.person, key);
}

// Somebody joined a team that was confirmed: the newcomer, the leader and the officers hear of it.
void tell_joined(Tx& tx, Actor const& actor, Team const& team, TeamMember const& newcomer) {
  auto told = std::set<PersonId>{team.leader, newcomer.person};
  for (auto const& officer : list_people_with(tx, Role::programme_officer)) told.insert(officer.id);
  for (auto const person : told)
    notify(tx, {.to = person, .key = "notice.team.joined", .arguments = {team.name, newcomer.name}, .path = "/teams/" + to_text(team.id)},
           actor.person);
}

}  // namespace

Result<TeamId> confirm_member(Database& db, Actor const& actor, TeamId id, PersonId who) {
  return db.write(actor, [&](Tx& tx) -> Result<TeamId> {
    auto const before = TRY(find_team(tx, actor, id));
    auto const* member = before.member(who);
    if (member == nullptr || member->answer == MemberAnswer::declined) return not_found();
    auto const joins_later = takes_newcomers(before);
    if ((before.state != TeamState::submitted && !joins_later) || !member->confirmed_by.is_nil()) return conflict("problem.conflict");
    if (joins_later && !is_ready_to_join(*member)) return conflict("team.confirm.newcomer_not_ready");
    if (!may_confirm_member(actor, before, *member)) return forbidden("team.confirm.not_head");
    auto team = before;
    std::ranges::find(team.members, who, &TeamMember::person)->confirmed_by = actor.person;
    TRY(keep_team(tx, actor, before, team, {.verb = "team.member_confirmed", .reason = member->name}));
    if (joins_later)
      tell_joined(tx, actor, team, *member);
    else if (team.is_confirmed_by_all_heads())
      for (auto const& officer : list_people_with(tx, Role::programme_officer))
        tell_answer(tx, actor, team, officer.id, "notice.team.all_confirmed");
    return id;
  });
}

Result<TeamId> confirm_team(Database& db, Actor const& actor, TeamId id) {
  return db.write(actor, [&](Tx& tx) -> Result<TeamId> {
    auto const before = TRY(find_team(tx, actor, id));
    if (!actor.has(Role::programme_officer)) return forbidden("team.confirm.not_officer");
    if (before.state != TeamState::submitted) return conflict("problem.conflict");
    if (!may_confirm_team(actor, before)) return forbidden("team.confirm.own_team");
    if (!before.is_confirmed_by_all_heads()) return conflict("team.confirm.heads_missing");
    auto team = before;
    team.state = TeamState::confirmed;
    TRY(keep_team(tx, actor, before, team, {.verb = "team.confirmed"}));
    tell_all(tx, actor, team, "notice.team.confirmed");
    return id;
  });
}

Result<TeamId> return_team(Database& db, Actor const& actor, TeamId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<TeamId> {
    auto const before = TRY(find_team(tx, actor, id));
    if (before.state != TeamState::submitted) return conflict("problem.conflict");
    if (!may_return_team(actor, before)) return forbidden("team.confirm.not_head");
    if (reason.empty()) return invalid("reason", "field.required");
    auto team = before;
    team.state = TeamState::returned;
    team.state_reason = reason;
    for (auto& member : team.members) member.confirmed_by = {};
    TRY(keep_team(tx, actor, before, team, {.verb = "team.returned", .reason = reason}));
    tell_answer(tx, actor, team, team.leader, "notice.team.returned");
    return id;
  });
}

Result<TeamId> withdraw_team(Database& db, Actor const& actor, TeamId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<TeamId> {
    auto const before = TRY(find_team(tx, actor, id));
    if (before.leader != actor.person && !actor.has(Role::programme_officer)) return forbidden("team.edit.not_allowed");
    if (!may_withdraw_team(actor, before))
      return before.state == TeamState::active ? forbidden("team.withdraw.by_officer") : conflict("problem.conflict");
    if (count_open_trips(tx, id) > 0) return conflict("team.withdraw.trips_open");
    if (reason.empty()) return invalid("reason", "field.required");
    auto team = before;
    team.state = TeamState::withdrawn;
    team.state_reason = reason;
    TRY(keep_team(tx, actor, before, team, {.verb = "team.withdrawn", .reason = reason}));
    tell_all(tx, actor, team, "notice.team.withdrawn");
    return id;
  });
}

Result<TeamId> close_team(Database& db, Actor const& actor, TeamId id) {
  return db.write(actor, [&](Tx& tx) -> Result<TeamId> {
    auto const before = TRY(find_team(tx, actor, id));
    if (!actor.has(Role::programme_officer)) return forbidden("team.confirm.not_officer");
    if (!may_close_team(actor, before)) return conflict("problem.conflict");
    auto team = before;
    team.state = TeamState::closed;
    TRY(keep_team(tx, actor, before, team, {.verb = "team.closed"}));
    return id;
  });
}

}  // namespace baeumgil
