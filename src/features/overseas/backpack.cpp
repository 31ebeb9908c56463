#include "features/overseas/backpack.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace baeumgil {

bool BackpackCall::has_reviewer(PersonId person) const {
  return !person.is_nil() && std::ranges::find(reviewers, person) != reviewers.end();
}

bool BackpackCall::is_excused(PersonId person) const {
  return std::ranges::find(excused, person, &ExcusedReviewer::person) != excused.end();
}

int ProposalScore::sum() const { return std::accumulate(points.begin(), points.end(), 0); }

Won support_for(Won requested, std::vector<int> const& earlier_trips, double percent_once) {
  constexpr auto kWhole = 100.0;
  if (earlier_trips.empty()) return {};
  auto shares = 0.0;
  for (auto const earlier : earlier_trips) shares += earlier == 0 ? 1.0 : percent_once / kWhole;
  auto const amount = static_cast<double>(requested.amount) * shares / static_cast<double>(earlier_trips.size());
  return {static_cast<std::int64_t>(std::floor(amount + 1e-6))};
}

std::vector<ChosenRank> choose_proposals(std::vector<Contender> contenders, Won budget, int places) {
  std::ranges::stable_sort(contenders, [](Contender const& a, Contender const& b) {
    return a.score != b.score ? a.score > b.score : a.proposed_at < b.proposed_at;
  });
  auto chosen = std::vector<ChosenRank>{};
  auto left = budget;
  auto is_open = true;
  for (auto const& contender : contenders) {
    auto const rank = static_cast<int>(chosen.size()) + 1;
    is_open = is_open && rank <= places && contender.support <= left;
    if (is_open) left = left - contender.support;
    chosen.push_back({contender.id, rank, is_open});
  }
  return chosen;
}

bool may_plan_call(Actor const& actor) { return actor.has(Role::programme_officer); }

bool may_move_call(Actor const& actor, BackpackCall const& call, BackpackState from) {
  return actor.has(Role::programme_officer) && call.state == from;
}

bool may_propose(Actor const& actor, BackpackCall const& call) { return actor.is_signed_in() && call.state == BackpackState::open; }

bool may_score_proposal(Actor const& actor, BackpackCall const& call, BackpackProposal const& proposal) {
  return call.state == BackpackState::scoring && proposal.state == BackpackProposalState::proposed && call.has_reviewer(actor.person) &&
         !call.is_excused(actor.person);
}

bool may_make_trip_of(Actor const& actor, BackpackProposal const& proposal) {
  auto const is_free = proposal.trip.is_nil() || proposal.is_trip_cancelled;
  return is_free && proposal.state == BackpackProposalState::chosen && proposal.leader == actor.person;
}
bool may_see_proposal_scores(Actor const&, BackpackCall const& call) {
  return call.state == BackpackState::decided || call.state == BackpackState::closed;
}

bool may_see_excuses(Actor const& actor) { return actor.has(Role::programme_officer) || actor.has(Role::auditor); }

bool may_see_decision_paper(Actor const& actor, BackpackCall const& call) {
  return may_see_excuses(actor) && may_see_proposal_scores(actor, call);
}

bool may_see_proposal(Actor const& actor, BackpackCall const& call, BackpackProposal const& proposal, std::vector<PersonId> const& team) {
  if (may_see_proposal_scores(actor, call) || actor.has(Role::programme_officer) || actor.has(Role::auditor)) return true;
  if (call.has_reviewer(actor.person) || proposal.leader == actor.person) return true;
  return std::ranges::find(team, actor.person) != team.end();
}

}  // namespace baeumgil
