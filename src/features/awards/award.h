#pragma once
// 심사·포상: a round with its rubric, its reviewers, what was nominated, the scores, and the register of prizes given.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/id.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/transition.h"
#include "features/awards/merit_statement.h"
#include "features/awards/panel.h"

namespace baeumgil {

// Four instruments, each with its own law; never merged.
enum class AwardInstrument { performance_prize, commendation, budget_bonus, special_prize };
constexpr auto enum_words(AwardInstrument) {
  return std::array<std::string_view, 4>{"performance_prize", "commendation", "budget_bonus", "special_prize"};
}

// Two prizes for a result exclude each other; a commendation honours, a budget bonus shares out what was saved: each stands by itself.
bool is_same_family(AwardInstrument, AwardInstrument);

// Who may speak for a merit: the head of its department, its own team, any colleague, a citizen by way of the officer.
enum class Channel { head, self, peer, citizen };
constexpr auto enum_words(Channel) { return std::array<std::string_view, 4>{"head", "self", "peer", "citizen"}; }

enum class RoundState { planned, nominating, scoring, disclosed, resolved, decided, paid, closed };
constexpr auto enum_words(RoundState) {
  return std::array<std::string_view, 8>{"planned", "nominating", "scoring", "disclosed", "resolved", "decided", "paid", "closed"};
}
inline constexpr std::array<Transition<RoundState>, 7> kRoundTransitions{{
    {RoundState::planned, RoundState::nominating, "open", "PO"},
    {RoundState::nominating, RoundState::scoring, "start_scoring", "PO,CS"},
    {RoundState::scoring, RoundState::disclosed, "disclose", "PO,CS"},
    {RoundState::disclosed, RoundState::resolved, "resolve", "CS"},  // no objection is open, the committee had its quorum
    {RoundState::resolved, RoundState::decided, "decide", "EX"},
    {RoundState::decided, RoundState::paid, "pay", "AC"},
    {RoundState::paid, RoundState::closed, "close", "PO"},
}};

enum class NominationState { nominated, eligible, ineligible, scored, awarded, not_awarded, revoked };
constexpr auto enum_words(NominationState) {
  return std::array<std::string_view, 7>{"nominated", "eligible", "ineligible", "scored", "awarded", "not_awarded", "revoked"};
}

struct Criterion {
  std::string name{};
  std::string anchor{};
  int points{0};
};
struct Prize {
  std::string name{};
  int places{1};
  Won amount{};
};

struct AwardRound {
  AwardRoundId id{};
  ProgramId program{};
  std::string program_title{};  // of the join
  std::string title{};
  AwardInstrument instrument{};
  RoundState state{RoundState::planned};
  std::string state_reason{};
  Date nominate_until{};
  Date score_until{};
  std::optional<Date> disclosed_on{};
  std::optional<Date> objection_until{};
  std::string record_no{};
  std::vector<Channel> channels{};
  bool is_blind{false};   // while they mark, reviewers do not see whose merit it is
  int judges_of_each{0};  // 0: everyone without a conflict marks everything
  PanelWeights weights{};
  Ordering ordering{Ordering::weighted_sum};
  std::vector<Criterion> criteria{};
  std::vector<Prize> prizes{};
  std::vector<PersonId> reviewers{};  // experts among them
  std::vector<PersonId> experts{};
  int version{1};
};

struct Nomination {
  NominationId id{};
  AwardRoundId round{};
  RoundState round_state{};  // of the join, as are the next names
  std::string round_title{};
  DepartmentId department{};
  std::string department_name{};
  TeamId team{};
  CaseId source_case{};
  AdoptionId adoption{};
  std::string title{};
  std::string merit{};
  std::string merit_key{};  // one prize per key, whatever the round: "adoption:…", "case:…"
  Channel channel{};
  std::string citizen_ref{};  // 접수번호 of what a citizen wrote
  MeritStatement statement{};
  PersonId nominated_by{};
  std::string nominated_by_name{};  // of the join
  Instant nominated_at{};
  NominationState state{NominationState::nominated};
  std::string state_reason{};
  std::optional<double> judged_score{};  // of the panels alone
  std::optional<double> final_score{};   // with what happened later, bonus and deduction
  std::optional<int> rank{};
  int version{1};
  bool is_blinded{false};  // this reader must not know whose it is: department, people and team are left out
};

// One reviewer's points for one nomination, in the order of the criteria.
struct ScoreSheet {
  NominationId nomination{};
  PersonId reviewer{};
  std::string reviewer_name{};  // of the join
  Panel panel{Panel::paper};
  std::string set_aside{};  // of the assignment: why it does not count
  std::vector<int> points{};
  std::string comment{};

  int sum() const;
};

// 포상대장: one prize given.
struct RegisterEntry {
  Uuid id{};
  std::string number{};  // 2026-포상-0001
  AwardRoundId round{};
  std::string round_title{};  // of the join, as are title and department
  NominationId nomination{};
  std::string title{};
  std::string department_name{};
  std::string merit_key{};
  AwardInstrument instrument{};
  std::string prize_name{};
  Won amount{};
  Date decided_on{};
  Date pay_by{};
  std::optional<Date> paid_on{};
  std::optional<Date> revoked_on{};
  std::string revoke_reason{};
  std::string late_reason{};  // why it was paid after its day
};

int total_points(AwardRound const&);
int total_places(AwardRound const&);
bool is_reviewer_of(Actor const&, AwardRound const&);
bool is_expert_of(PersonId, AwardRound const&);
bool runs_rounds(Actor const&);      // PO, CS
bool sees_all_rounds(Actor const&);  // who runs, decides, pays or audits them: what is only planned too
bool is_disclosed(RoundState);       // everybody on the staff sees what was nominated, and its rank

bool may_plan_round(Actor const&);  // PO
bool may_open_round(Actor const&, AwardRound const&);
bool may_nominate(Actor const&, AwardRound const&);  // while nominations are taken; whose merit it is, is asked by the use case
bool may_judge_eligibility(Actor const&, AwardRound const&, Nomination const&);
bool may_start_scoring(Actor const&, AwardRound const&);
// The reviewer's own department is not asked here: that is a rule with an article.
bool may_score(Actor const&, AwardRound const&, Nomination const&);
bool may_see_all_scores(Actor const&, AwardRound const&);  // only once they can no longer be changed
bool may_declare_tie(Actor const&, AwardRound const&);
bool may_vote(Actor const&, AwardRound const&);  // all staff but those who mark, and the auditor
bool may_disclose_round(Actor const&, AwardRound const&);
bool may_object(Actor const&, AwardRound const&);  // all staff but the auditor
bool may_answer_objection(Actor const&, AwardRound const&);
bool may_call_award_meeting(Actor const&, AwardRound const&);  // CS
bool may_resolve_awards(Actor const&, AwardRound const&);      // CS, once it was called
bool may_send_for_decision(Actor const&, AwardRound const&);   // who runs it, while the decision is waited for
bool may_decide_awards(Actor const&, AwardRound const&);
bool may_revoke_award(Actor const&, Nomination const&);  // EX, once it was given
bool may_pay_awards(Actor const&, AwardRound const&);
bool may_close_round(Actor const&, AwardRound const&);

}  // namespace baeumgil
