#pragma once
// 팀: at most as many as the programme says, one issue, one question to the world.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/transition.h"
#include "features/issues/policy_field.h"

namespace baeumgil {

enum class TeamState { forming, submitted, returned, confirmed, active, reported, closed, withdrawn };
constexpr auto enum_words(TeamState) {
  return std::array<std::string_view, 8>{"forming", "submitted", "returned", "confirmed", "active", "reported", "closed", "withdrawn"};
}

inline constexpr std::array<Transition<TeamState>, 12> kTeamTransitions{{
    {TeamState::forming, TeamState::submitted, "submit", "TL"},
    {TeamState::submitted, TeamState::returned, "return", "PO,DH"},
    {TeamState::returned, TeamState::submitted, "submit", "TL"},
    {TeamState::submitted, TeamState::confirmed, "confirm", "PO"},  // after the head of every member
    {TeamState::confirmed, TeamState::active, "order", "SYS"},      // first trip permitted
    {TeamState::active, TeamState::reported, "report", "SYS"},      // a report accepted
    {TeamState::reported, TeamState::closed, "close", "PO"},
    {TeamState::forming, TeamState::withdrawn, "withdraw", "TL,PO"},
    {TeamState::submitted, TeamState::withdrawn, "withdraw", "TL,PO"},
    {TeamState::returned, TeamState::withdrawn, "withdraw", "TL,PO"},
    {TeamState::confirmed, TeamState::withdrawn, "withdraw", "TL,PO"},
    {TeamState::active, TeamState::withdrawn, "withdraw", "PO"},  // once no trip of it waits or is under way
}};

enum class MemberAnswer { invited, accepted, declined };
constexpr auto enum_words(MemberAnswer) { return std::array<std::string_view, 3>{"invited", "accepted", "declined"}; }

struct TeamMember {
  PersonId person{};
  std::string name{};             // of the join
  DepartmentId department{};      // of the join
  std::string department_name{};  // of the join
  std::string rank{};             // of the join
  MemberAnswer answer{MemberAnswer::invited};
  std::string role{};               // 맡은 역할, where a call named one
  PersonId substitute{};            // 업무대행자; nil when not named yet
  PersonId confirmed_by{};          // the member's department head
  std::string substitute_name{};    // of the join
  std::string confirmed_by_name{};  // of the join
  PersonId decider{};               // while submitted: who confirms for the department; nil: nobody holds the office
  int earlier_trips{0};             // of the join; 0: a newcomer
};

struct TeamHost {
  InstitutionId host{};
  std::string name{};  // of the join
  std::string why{};
  std::string evidence_url{};
};

struct Team {
  TeamId id{};
  std::string number{};  // 2026-팀-0001
  ProgramId program{};
  IssueId issue{};
  std::string program_title{};  // of the join
  std::string issue_title{};    // of the join
  std::string leader_name{};    // of the join
  std::string name{};
  PersonId leader{};
  PolicyField field{};
  std::string theme{};
  std::string hypothesis{};
  std::optional<Date> preferred_from{};
  std::optional<Date> preferred_until{};
  TeamState state{TeamState::forming};
  std::string state_reason{};
  std::vector<TeamMember> members{};  // the leader first
  std::vector<TeamHost> hosts{};
  int version{1};

  // Those who declined do not count.
  int size() const {
    auto count = 0;
    for (auto const& member : members) count += member.answer == MemberAnswer::declined ? 0 : 1;
    return count;
  }
  TeamMember const* member(PersonId who) const {
    for (auto const& member : members)
      if (member.person == who) return &member;
    return nullptr;
  }
  bool is_confirmed_by_all_heads() const {
    for (auto const& member : members)
      if (member.answer != MemberAnswer::declined && member.confirmed_by.is_nil()) return false;
    return true;
  }
  bool has_member(PersonId who) const {
    for (auto const& member : members)
      if (member.person == who) return true;
    return false;
  }
};

// All staff read every team of their institution.
// How mixed those are who have not declined.
struct TeamMix {
  std::size_t departments{0};
  int newcomers{0};
};
TeamMix mix_of(Team const&);

// Who travels: accepted, and confirmed by the own head; of a team that is still forming nobody does.
bool may_be_traveler(TeamMember const&);
// Confirmed and not closed yet, so that it may plan a trip, another too: who joins now is confirmed by the own head alone.
bool takes_newcomers(Team const&);
bool is_ready_to_join(TeamMember const&);  // has accepted, and somebody stands in at the desk

bool may_edit_team(Actor const&, Team const&);       // the leader, while forming or returned
bool may_change_members(Actor const&, Team const&);  // the same, and while it takes newcomers
bool may_submit_team(Actor const&, Team const&);
bool may_name_substitute(Actor const&, Team const&, TeamMember const&);  // the member or the leader, before the head confirms
bool may_answer_invitation(Actor const&, Team const&);
bool may_confirm_member(Actor const&, Team const&, TeamMember const&);  // head of the member's department, or the ladder's next step
bool may_confirm_team(Actor const&, Team const&);                       // PO
bool may_return_team(Actor const&, Team const&);
bool may_withdraw_team(Actor const&, Team const&);
bool may_close_team(Actor const&, Team const&);

}  // namespace baeumgil
