#include "features/teams/team.h"

#include <algorithm>
#include <set>

namespace baeumgil {
namespace {

bool is_being_formed(Team const& team) { return team.state == TeamState::forming || team.state == TeamState::returned; }
bool leads_it(Actor const& actor, Team const& team) { return actor.is_signed_in() && team.leader == actor.person; }

}  // namespace

TeamMix mix_of(Team const& team) {
  auto departments = std::set<DepartmentId>{};
  auto mix = TeamMix{};
  for (auto const& member : team.members) {
    if (member.answer == MemberAnswer::declined) continue;
    departments.insert(member.department);
    mix.newcomers += member.earlier_trips == 0 ? 1 : 0;
  }
  mix.departments = departments.size();
  return mix;
}

bool may_be_traveler(TeamMember const& member) { return member.answer == MemberAnswer::accepted && !member.confirmed_by.is_nil(); }

bool takes_newcomers(Team const& team) {
  return team.state == TeamState::confirmed || team.state == TeamState::active || team.state == TeamState::reported;
}

bool is_ready_to_join(TeamMember const& member) { return member.answer == MemberAnswer::accepted && !member.substitute.is_nil(); }

bool may_edit_team(Actor const& actor, Team const& team) { return leads_it(actor, team) && is_being_formed(team); }

bool may_change_members(Actor const& actor, Team const& team) {
  return leads_it(actor, team) && (is_being_formed(team) || takes_newcomers(team));
}

bool may_submit_team(Actor const& actor, Team const& team) { return may_edit_team(actor, team); }

bool may_name_substitute(Actor const& actor, Team const& team, TeamMember const& member) {
  auto const is_open = is_being_formed(team) || (takes_newcomers(team) && member.confirmed_by.is_nil());
  return is_open && actor.is_signed_in() && (member.person == actor.person || team.leader == actor.person);
}

bool may_answer_invitation(Actor const& actor, Team const& team) {
  auto const* member = team.member(actor.person);
  auto const is_open = is_being_formed(team) || takes_newcomers(team);
  return actor.is_signed_in() && is_open && member != nullptr && member->answer == MemberAnswer::invited;
}

bool may_confirm_member(Actor const& actor, Team const& team, TeamMember const& member) {
  auto const is_waiting = team.state == TeamState::submitted || (takes_newcomers(team) && is_ready_to_join(member));
  if (!actor.is_signed_in() || !is_waiting || member.person == actor.person || !member.confirmed_by.is_nil()) return false;
  return member.decider == actor.person;
}

bool may_confirm_team(Actor const& actor, Team const& team) {
  return actor.has(Role::programme_officer) && team.state == TeamState::submitted && !team.has_member(actor.person);
}

bool may_return_team(Actor const& actor, Team const& team) {
  if (team.state != TeamState::submitted || !actor.is_signed_in()) return false;
  return actor.has(Role::programme_officer) ||
         std::ranges::any_of(team.members, [&](TeamMember const& member) { return member.decider == actor.person; });
}

bool may_withdraw_team(Actor const& actor, Team const& team) {
  if (!leads(kTeamTransitions, team.state, TeamState::withdrawn)) return false;
  return actor.has(Role::programme_officer) || (leads_it(actor, team) && team.state != TeamState::active);
}

bool may_close_team(Actor const& actor, Team const& team) {
  return actor.has(Role::programme_officer) && team.state == TeamState::reported;
}

}  // namespace baeumgil
