#pragma once
// 배낭여행 공모: an overseas call under a programme; teams propose, reviewers score, the best are chosen as far as the budget goes.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/money.h"
#include "base/transition.h"
#include "features/overseas/committee.h"
#include "features/overseas/overseas_ids.h"

namespace baeumgil {

enum class BackpackState { planned, open, scoring, decided, closed };
constexpr auto enum_words(BackpackState) { return std::array<std::string_view, 5>{"planned", "open", "scoring", "decided", "closed"}; }
inline constexpr std::array<Transition<BackpackState>, 4> kBackpackTransitions{{
    {BackpackState::planned, BackpackState::open, "open", "PO"},
    {BackpackState::open, BackpackState::scoring, "start_scoring", "PO"},
    {BackpackState::scoring, BackpackState::decided, "decide", "PO"},  // every proposal scored; result notice to each team
    {BackpackState::decided, BackpackState::closed, "close", "PO"},
}};

enum class BackpackProposalState { proposed, chosen, not_chosen, withdrawn };
constexpr auto enum_words(BackpackProposalState) {
  return std::array<std::string_view, 4>{"proposed", "chosen", "not_chosen", "withdrawn"};
}

// Who need not score what they have not, and why.
struct ExcusedReviewer {
  PersonId person{};
  std::string name{};  // of the join
  std::string reason{};
};

struct BackpackCall {
  BackpackCallId id{};
  ProgramId program{};
  std::string program_title{};  // of the join
  std::string title{};
  std::string purpose{};
  Date apply_until{};
  Date score_until{};
  Won budget{};
  int places{0};
  BackpackState state{BackpackState::planned};
  std::string record_no{};
  std::vector<ReviewCriterion> criteria{};
  std::vector<PersonId> reviewers{};
  std::vector<ExcusedReviewer> excused{};  // of these
  int version{1};

  bool has_reviewer(PersonId) const;
  bool is_excused(PersonId) const;
};

struct ProposalScore {
  PersonId reviewer{};
  std::string reviewer_name{};  // of the join
  std::vector<int> points{};
  int sum() const;
};

struct BackpackProposal {
  ProposalId id{};
  BackpackCallId call{};
  TeamId team{};
  std::string team_name{};  // of the join, as is the leader
  PersonId leader{};
  std::string title{};
  std::string country{};
  std::string cities{};
  std::string plan{};
  std::string hosts{};
  int people{0};
  Won requested{};
  Won support{};  // requested, with the share of those who have been before at the rule's rate
  BackpackProposalState state{BackpackProposalState::proposed};
  std::string state_reason{};
  std::optional<double> final_score{};
  std::optional<int> rank{};
  PersonId proposed_by{};
  Instant proposed_at{};
  TripId trip{};              // made of it; nil: none yet
  std::string trip_number{};  // of the join, as is the next
  bool is_trip_cancelled{false};
  std::vector<ProposalScore> scores{};
  int version{1};
};

// What a team gets: everybody an equal share, who has been on one trip before the rule's percentage of it. Truncated to won.
Won support_for(Won requested, std::vector<int> const& earlier_trips, double percent_once);

struct Contender {
  ProposalId id{};
  double score{0};
  Won support{};
  Instant proposed_at{};
};
struct ChosenRank {
  ProposalId id{};
  int rank{0};
  bool is_chosen{false};
};
// Best first, the earlier of equals before the later; chosen in that order until the places or the budget are used up.
// Nobody is passed over: the first that no longer fits ends it.
std::vector<ChosenRank> choose_proposals(std::vector<Contender>, Won budget, int places);

bool may_plan_call(Actor const&);
bool may_move_call(Actor const&, BackpackCall const&, BackpackState from);
bool may_propose(Actor const&, BackpackCall const&);
bool may_score_proposal(Actor const&, BackpackCall const&, BackpackProposal const&);
// Its leader, once it is chosen; again only when that trip was called off.
bool may_make_trip_of(Actor const&, BackpackProposal const&);
bool may_see_proposal_scores(Actor const&, BackpackCall const&);  // once decided
bool may_see_excuses(Actor const&);                               // the officer and the auditor: an illness is nobody else's
bool may_see_decision_paper(Actor const&, BackpackCall const&);   // whoever sees the excuses in it, once decided
// Before the result a proposal is its team's, the officer's, the reviewers' and the auditor's.
bool may_see_proposal(Actor const&, BackpackCall const&, BackpackProposal const&, std::vector<PersonId> const& team);

}  // namespace baeumgil
