#pragma once
// 시책 도입 (F10, F11): a proposal with a clock, one owner department, a decision never without its reason, a plan and its cards.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/transition.h"
#include "features/adoptions/adoption_parts.h"

namespace baeumgil {

enum class AdoptionState {
  proposed,
  assigned,
  under_review,
  consulting,
  decided_yes,
  deferred,
  rejected,
  already_in_force,
  planned,
  funded,
  in_progress,
  delayed,
  on_hold,
  implemented,
  measured,
  closed_success,
  closed_no_effect,
  dropped
};
constexpr auto enum_words(AdoptionState) {
  return std::array<std::string_view, 18>{"proposed", "assigned",         "under_review", "consulting",     "decided_yes",      "deferred",
                                          "rejected", "already_in_force", "planned",      "funded",         "in_progress",      "delayed",
                                          "on_hold",  "implemented",      "measured",     "closed_success", "closed_no_effect", "dropped"};
}

enum class Decision { adopt, adapt, pilot, defer, reject, already_in_force };
constexpr auto enum_words(Decision) {
  return std::array<std::string_view, 6>{"adopt", "adapt", "pilot", "defer", "reject", "already_in_force"};
}
constexpr bool is_yes(Decision decision) {
  return decision == Decision::adopt || decision == Decision::adapt || decision == Decision::pilot;
}

inline constexpr std::array<Transition<AdoptionState>, 35> kAdoptionTransitions{{
    {AdoptionState::proposed, AdoptionState::assigned, "assign", "PO"},
    {AdoptionState::assigned, AdoptionState::assigned, "assign", "PO,EX,SU"},
    {AdoptionState::assigned, AdoptionState::under_review, "review", "OO"},
    {AdoptionState::under_review, AdoptionState::consulting, "consult", "OO"},
    {AdoptionState::under_review, AdoptionState::decided_yes, "decide", "OD,EX"},
    {AdoptionState::under_review, AdoptionState::deferred, "decide", "OD,EX"},
    {AdoptionState::under_review, AdoptionState::rejected, "decide", "OD,EX"},
    {AdoptionState::under_review, AdoptionState::already_in_force, "decide", "OD,EX"},
    {AdoptionState::consulting, AdoptionState::decided_yes, "decide", "OD,EX"},
    {AdoptionState::consulting, AdoptionState::deferred, "decide", "OD,EX"},
    {AdoptionState::consulting, AdoptionState::rejected, "decide", "OD,EX"},
    {AdoptionState::consulting, AdoptionState::already_in_force, "decide", "OD,EX"},
    {AdoptionState::deferred, AdoptionState::under_review, "review", "OO"},
    {AdoptionState::rejected, AdoptionState::under_review, "reopen", "PO"},
    {AdoptionState::rejected, AdoptionState::under_review, "ask_again", "PR"},
    {AdoptionState::already_in_force, AdoptionState::under_review, "reopen", "PO"},
    {AdoptionState::already_in_force, AdoptionState::under_review, "ask_again", "PR"},
    {AdoptionState::decided_yes, AdoptionState::planned, "plan", "OO"},
    {AdoptionState::planned, AdoptionState::funded, "fund", "OO"},
    {AdoptionState::funded, AdoptionState::in_progress, "start", "OO"},
    {AdoptionState::in_progress, AdoptionState::delayed, "file_card", "OO,SYS"},
    {AdoptionState::in_progress, AdoptionState::on_hold, "file_card", "OO"},
    {AdoptionState::delayed, AdoptionState::in_progress, "file_card", "OO,SYS"},
    {AdoptionState::delayed, AdoptionState::on_hold, "file_card", "OO"},
    {AdoptionState::on_hold, AdoptionState::in_progress, "file_card", "OO"},
    {AdoptionState::in_progress, AdoptionState::implemented, "implement", "OD"},
    {AdoptionState::delayed, AdoptionState::implemented, "implement", "OD"},
    {AdoptionState::implemented, AdoptionState::measured, "measure", "OO"},
    {AdoptionState::measured, AdoptionState::closed_success, "close", "PO"},
    {AdoptionState::measured, AdoptionState::closed_no_effect, "close", "PO"},
    {AdoptionState::planned, AdoptionState::dropped, "drop", "OD+EX"},
    {AdoptionState::funded, AdoptionState::dropped, "drop", "OD+EX"},
    {AdoptionState::in_progress, AdoptionState::dropped, "drop", "OD+EX"},
    {AdoptionState::delayed, AdoptionState::dropped, "drop", "OD+EX"},
    {AdoptionState::on_hold, AdoptionState::dropped, "drop", "OD+EX"},
}};

struct Adoption {
  AdoptionId id{};
  std::string number{};  // 2026-도입-0002
  CaseId source_case{};
  std::string case_title{};  // of the join, as are the other names
  IssueId issue{};
  std::string issue_title{};
  PersonId proposer{};
  std::string proposer_name{};
  std::string proposal{};
  DepartmentId wished_owner{};  // whom the proposer sees doing it; nil: nobody said
  std::string wished_owner_name{};
  std::optional<Date> wished_by{};  // and by when
  DepartmentId owner_department{};  // nil until assigned
  std::string owner_department_name{};
  PersonId officer{};
  AdoptionState state{AdoptionState::proposed};
  std::string state_reason{};
  Date proposed_on{};
  std::optional<Date> opened_on{};  // again, after a decision was taken back
  Date decide_by{};
  // The six items of a review record (공공기록물 시행령 제17조 제2항).
  std::string background{};
  std::string proposers_note{};
  std::string directions_opinions{};
  std::string status_and_review{};
  std::string alternatives{};
  std::string expected_effect{};
  std::optional<Won> expected_cost{};
  CostTraits cost_traits{};
  AdoptionNotes notes{};
  std::optional<Decision> decision{};
  std::string decision_reason_code{};
  std::string decision_reason{};
  PersonId decided_by{};
  std::optional<Date> decided_on{};
  std::string record_no{};
  std::optional<Date> next_review_on{};
  std::optional<Date> keep_until{};
  std::optional<WakeCondition> waits_for{};  // of a no: what would change it
  std::string waits_for_subject{};           // "하남시 주차장 조례"
  std::optional<Date> ask_again_until{};
  std::optional<Date> asked_again_on{};
  std::optional<Date> plan_due_on{};
  std::string policy_name{};
  std::string kpi_metric{};
  std::string kpi_unit{};
  std::optional<double> kpi_baseline{};
  std::optional<double> kpi_target{};
  std::optional<double> kpi_result{};
  std::optional<Date> kpi_measure_on{};
  std::optional<Won> budget{};
  std::string budget_line{};
  std::string risk{};
  std::string ordinance_change{};
  std::optional<Date> started_on{};
  std::optional<Date> implemented_on{};
  std::string evidence{};
  std::vector<Milestone> milestones{};
  std::vector<BudgetYear> years{};
  std::vector<Share> shares{};
  std::vector<AdoptionConsultation> consultations{};
  std::vector<PassedGate> gates{};
  std::vector<AdoptionCheck> checks{};
  std::optional<OwnerDispute> dispute{};            // an open one
  std::optional<DropRequest> drop_request{};        // not answered yet
  std::optional<AdoptionPlanChange> plan_change{};  // not answered yet
  bool is_woken{false};                             // a no whose condition changed, not answered yet
  int version{1};
};

// The owner department's officer works on it, its head (or the executive for a key policy) decides; nobody else's department.
bool may_assign_adoption(Actor const&, Adoption const&);   // PO; when departments disagree whoever stands above both, or EX
bool may_contest_adoption(Actor const&, Adoption const&);  // the named owner, before it begins
bool may_review_adoption(Actor const&, Adoption const&);   // start the review, write its six items, consult
bool may_decide_adoption(Actor const&, Adoption const&);
bool may_consult_on_adoption(Actor const&, Adoption const&);
bool may_answer_consultation(Actor const&, AdoptionConsultation const&);
bool may_put_off_opinion(Actor const&, AdoptionConsultation const&);  // a pre-audit, by who answers it, once
bool may_put_off_an_opinion(Actor const&, Adoption const&);           // any of its consultations
bool may_give_opinion(Actor const&, Adoption const&);                 // any of its consultations waits for this actor
bool may_pass_gate(Actor const&, Adoption const&);
bool may_plan_adoption(Actor const&, Adoption const&);
bool may_fund_adoption(Actor const&, Adoption const&);
bool may_start_adoption(Actor const&, Adoption const&);
bool may_file_card(Actor const&, Adoption const&);
bool may_mark_milestone(Actor const&, Adoption const&);      // from the plan until it is measured
bool may_ask_to_change_plan(Actor const&, Adoption const&);  // whoever carries it out, as long
bool may_accept_plan_change(Actor const&, Adoption const&);  // the head or the executive, never who asked
bool may_refuse_plan_change(Actor const&, Adoption const&);  // they, and who asked takes it back
bool may_implement_adoption(Actor const&, Adoption const&);
bool may_measure_adoption(Actor const&, Adoption const&);
bool may_close_adoption(Actor const&, Adoption const&);
bool may_ask_to_drop(Actor const&, Adoption const&);          // the owner department's head
bool may_drop_adoption(Actor const&, Adoption const&);        // the executive, never who asked
bool may_keep_adoption_going(Actor const&, Adoption const&);  // the executive; the head, or who asked, takes it back
bool may_reopen_adoption(Actor const&, Adoption const&);
bool may_ask_again(Actor const&, Adoption const&);  // the proposer of a no; until when is the use case's to say
bool may_check_adoption(Actor const&, Adoption const&);
bool has_open_plan(AdoptionState);  // from the plan until it is measured
bool is_promised(AdoptionState);    // by the owner department's officer: it can be handed over
bool is_not_taken(AdoptionState);   // refused, or in force already: kept for its years, and its proposer may ask again

Date received_on(Adoption const&);              // the day its clocks run from: proposed, or opened again
std::optional<Date> next_due(Adoption const&);  // decision, plan, or the look at what was put off; none when no clock runs
AdoptionState state_after(Decision);

}  // namespace baeumgil
