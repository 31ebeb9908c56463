#include "features/awards/award.h"

#include <algorithm>
#include <numeric>

namespace baeumgil {

bool is_same_family(AwardInstrument one, AwardInstrument other) {
  auto const pays_for_results = [](AwardInstrument instrument) {
    return instrument == AwardInstrument::performance_prize || instrument == AwardInstrument::special_prize;
  };
  return one == other || (pays_for_results(one) && pays_for_results(other));
}

int ScoreSheet::sum() const { return std::accumulate(points.begin(), points.end(), 0); }

int total_points(AwardRound const& round) {
  auto total = 0;
  for (auto const& criterion : round.criteria) total += criterion.points;
  return total;
}

int total_places(AwardRound const& round) {
  auto total = 0;
  for (auto const& prize : round.prizes) total += prize.places;
  return total;
}

bool is_reviewer_of(Actor const& actor, AwardRound const& round) {
  return actor.is_signed_in() && std::ranges::find(round.reviewers, actor.person) != round.reviewers.end();
}

bool is_expert_of(PersonId person, AwardRound const& round) { return std::ranges::find(round.experts, person) != round.experts.end(); }

bool runs_rounds(Actor const& actor) {
  return actor.is_signed_in() && (actor.has(Role::programme_officer) || actor.has(Role::committee_secretary));
}

bool sees_all_rounds(Actor const& actor) {
  return runs_rounds(actor) || actor.has(Role::executive) || actor.has(Role::accounting_officer) || actor.has(Role::auditor);
}

bool is_disclosed(RoundState state) {
  return state == RoundState::disclosed || state == RoundState::resolved || state == RoundState::decided || state == RoundState::paid ||
         state == RoundState::closed;
}

bool may_plan_round(Actor const& actor) { return actor.is_signed_in() && actor.has(Role::programme_officer); }

bool may_open_round(Actor const& actor, AwardRound const& round) { return may_plan_round(actor) && round.state == RoundState::planned; }

bool may_nominate(Actor const& actor, AwardRound const& round) {
  return round.state == RoundState::nominating && actor.is_signed_in() && !actor.has(Role::auditor);
}

bool may_judge_eligibility(Actor const& actor, AwardRound const& round, Nomination const& nomination) {
  if (!may_plan_round(actor)) return false;
  if (round.state == RoundState::disclosed) return nomination.state == NominationState::scored;
  auto const is_open = nomination.state == NominationState::nominated || nomination.state == NominationState::eligible ||
                       nomination.state == NominationState::ineligible;
  return round.state == RoundState::nominating && is_open;
}

bool may_start_scoring(Actor const& actor, AwardRound const& round) { return runs_rounds(actor) && round.state == RoundState::nominating; }

bool may_score(Actor const& actor, AwardRound const& round, Nomination const& nomination) {
  return round.state == RoundState::scoring && nomination.state == NominationState::eligible && is_reviewer_of(actor, round);
}

bool may_see_all_scores(Actor const& actor, AwardRound const& round) {
  if (!is_disclosed(round.state) || !actor.is_signed_in()) return false;
  return runs_rounds(actor) || actor.has(Role::executive) || actor.has(Role::auditor) || is_reviewer_of(actor, round);
}

bool may_declare_tie(Actor const& actor, AwardRound const& round) {
  return is_reviewer_of(actor, round) && (round.state == RoundState::nominating || round.state == RoundState::scoring);
}

bool may_vote(Actor const& actor, AwardRound const& round) {
  return round.state == RoundState::scoring && round.weights.audience > 0 && actor.is_signed_in() && !actor.has(Role::auditor) &&
         !is_reviewer_of(actor, round);
}

bool may_disclose_round(Actor const& actor, AwardRound const& round) { return runs_rounds(actor) && round.state == RoundState::scoring; }

bool may_object(Actor const& actor, AwardRound const& round) {
  return round.state == RoundState::disclosed && actor.is_signed_in() && !actor.has(Role::auditor);
}

bool may_answer_objection(Actor const& actor, AwardRound const& round) {
  return runs_rounds(actor) && round.state == RoundState::disclosed;
}

bool may_call_award_meeting(Actor const& actor, AwardRound const& round) {
  return actor.is_signed_in() && actor.has(Role::committee_secretary) && round.state == RoundState::disclosed;
}

bool may_resolve_awards(Actor const& actor, AwardRound const& round) { return may_call_award_meeting(actor, round); }

bool may_send_for_decision(Actor const& actor, AwardRound const& round) {
  return runs_rounds(actor) && round.state == RoundState::resolved;
}

bool may_decide_awards(Actor const& actor, AwardRound const& round) {
  return actor.is_signed_in() && actor.has(Role::executive) && round.state == RoundState::resolved;
}

bool may_revoke_award(Actor const& actor, Nomination const& nomination) {
  return actor.is_signed_in() && actor.has(Role::executive) && nomination.state == NominationState::awarded;
}

bool may_pay_awards(Actor const& actor, AwardRound const& round) {
  return actor.is_signed_in() && actor.has(Role::accounting_officer) && round.state == RoundState::decided;
}

bool may_close_round(Actor const& actor, AwardRound const& round) { return may_plan_round(actor) && round.state == RoundState::paid; }

}  // namespace baeumgil
