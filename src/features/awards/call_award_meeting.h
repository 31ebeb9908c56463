#pragma once
// The committee of an instrument is called, and resolves who is rewarded: with its quorum, each item by a majority, and nobody
// on what he is tied to. The arithmetic is that of every committee (overseas/resolution.h), the bounds are rows.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/awards/contest.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Database;

struct AwardMemberInput {
  PersonId person{};  // nil: from outside
  std::string name{};
  std::string post{};
  std::optional<Seat> seat{};
  std::optional<Chairing> chairing{};
};

struct AwardMeetingInput {
  std::optional<Date> held_on{};
  std::string place{};
  std::string waiver_reason{};  // why the notice is shorter than the rule's
  std::vector<AwardMemberInput> members{};
};

struct AwardItemInput {
  NominationId nomination{};
  std::optional<int> votes_for{};
  std::vector<int> recused{};  // members, by position, who step back besides those the program finds
};

struct AwardResolutionInput {
  std::vector<int> present{};  // members, by position
  std::string remarks{};
  std::vector<AwardItemInput> items{};
};

CommitteeBounds award_bounds(RuleBook const&, Date, Language);
// Whoever is tied to a merit does not vote on it.
std::vector<ItemRecusal> find_recusals(Tx&, AwardMeeting const&, NominationId);
Sitting sitting_of(AwardMeeting const&, ResolvedItem const&);

Result<AwardRoundId> call_award_meeting(Database&, Actor const&, AwardRoundId, AwardMeetingInput const&);
Result<AwardRoundId> resolve_awards(Database&, Actor const&, AwardRoundId, AwardResolutionInput const&);

}  // namespace baeumgil
