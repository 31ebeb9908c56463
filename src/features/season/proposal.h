#pragma once
// 편성안: teams proposed for a season, by the solver and by hand, until they are made real.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/transition.h"
#include "features/season/explain_formation.h"
#include "features/season/season.h"

namespace baeumgil {

enum class ProposalState { waiting, running, proposed, cancelled, failed, formed };
constexpr auto enum_words(ProposalState) {
  return std::array<std::string_view, 6>{"waiting", "running", "proposed", "cancelled", "failed", "formed"};
}

inline constexpr std::array<Transition<ProposalState>, 6> kProposalTransitions{{
    {ProposalState::waiting, ProposalState::running, "run", "SYS"},
    {ProposalState::running, ProposalState::proposed, "propose", "SYS"},
    {ProposalState::running, ProposalState::failed, "fail", "SYS"},
    {ProposalState::waiting, ProposalState::cancelled, "cancel", "PO"},
    {ProposalState::running, ProposalState::cancelled, "cancel", "PO"},
    {ProposalState::proposed, ProposalState::formed, "form", "PO"},
}};

struct ProposedMember {
  PersonId person{};
  bool is_locked{false};
  std::string name{};             // of the join
  DepartmentId department{};      // of the join
  std::string department_name{};  // of the join
};

struct ProposedTeam {
  int number{0};
  InstitutionId host{};
  std::string host_name{};  // of the join
  Date starts_on{};
  int days{1};
  bool is_locked{false};
  TeamId team{};  // the real one; nil before
  std::vector<ProposedMember> members{};

  Date ends_on() const { return starts_on + (days - 1); }
};

struct StoredUnmet {
  PersonId person{};
  std::string person_name{};  // of the join
  std::string department_name{};
  WishKind kind{};
  std::string wished_word{};  // a field or a number of days
  Uuid wished{};              // an issue, a host or a person
  std::string wished_name{};  // of the join
  std::optional<Obstacle> obstacle{};
};

struct Proposal {
  ProposalId id{};
  SeasonId season{};
  int number{0};
  ProposalId based_on{};  // whose locks it keeps; nil for none
  ProposalState state{ProposalState::waiting};
  std::int64_t seed{1};
  int percent{0};
  int worth{0};
  std::optional<double> bound{};
  int wishes{0};          // stated in all
  std::string problem{};  // why it failed
  PersonId asked_by{};
  std::string asked_by_name{};  // of the join
  Instant asked_at{};
  std::optional<Instant> started_at{};
  std::optional<Instant> finished_at{};
  std::vector<ProposedTeam> teams{};
  int version{1};

  bool is_under_way() const { return state == ProposalState::waiting || state == ProposalState::running; }
  ProposedTeam const* team(int number_of_team) const {
    for (auto const& one : teams)
      if (one.number == number_of_team) return &one;
    return nullptr;
  }
  ProposedTeam const* team_of(PersonId person) const {
    for (auto const& one : teams)
      for (auto const& member : one.members)
        if (member.person == person) return &one;
    return nullptr;
  }
};

bool may_adjust(Actor const&, Proposal const&);  // PO, while it is proposed
bool may_cancel(Actor const&, Proposal const&);  // PO, while it is under way

}  // namespace baeumgil
