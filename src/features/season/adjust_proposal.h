#pragma once
// The hand on a proposal: every change is held against the hard rules before it is kept.

#include <optional>
#include <vector>

#include "base/result.h"
#include "features/season/proposal.h"

namespace baeumgil {

class Database;

struct JourneyDraft {
  std::optional<InstitutionId> host{};
  std::optional<Date> starts_on{};
  std::optional<int> days{};
};

enum class Lock { locked, open };
constexpr auto enum_words(Lock) { return std::array<std::string_view, 2>{"locked", "open"}; }

// Into that team; into none when it is left out.
Result<ProposalId> move_person(Database&, Actor const&, ProposalId, PersonId, std::optional<int> team);
// Those leave and are a team of their own, to the same host on the same days.
Result<ProposalId> split_team(Database&, Actor const&, ProposalId, int team, std::vector<PersonId> const& leaving);
Result<ProposalId> dissolve_team(Database&, Actor const&, ProposalId, int team);
// Another host, other days: what is left out stays.
Result<ProposalId> change_journey(Database&, Actor const&, ProposalId, int team, JourneyDraft const&);
// What is locked is not moved by hand, and kept when teams are proposed again. Without a person: the whole team.
Result<ProposalId> lock_team(Database&, Actor const&, ProposalId, int team, Lock);
Result<ProposalId> lock_person(Database&, Actor const&, ProposalId, PersonId, Lock);

}  // namespace baeumgil
