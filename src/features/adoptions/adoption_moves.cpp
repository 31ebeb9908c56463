#include "features/adoptions/adoption_moves.h"

#include "features/adoptions/adoption_input.h"
#include "features/adoptions/ask_again.h"
#include "features/adoptions/change_plan.h"
#include "features/adoptions/contest_adoption.h"
#include "features/adoptions/drop_adoption.h"

namespace baeumgil {
namespace {

template <class IdType>
Result<std::string> done(Result<IdType> const& result) {
  if (!result) return result.error();
  return to_text(*result);
}

// Reads what the step takes, and carries it out when all of it could be read.
template <auto read, auto act>
Result<std::string> read_and_do(Database& db, Actor const& actor, AdoptionId id, Fields& fields) {
  auto const input = read(fields);
  if (auto problem = fields.problem()) return std::move(*problem);
  return done(act(db, actor, id, input));
}

// Steps that take one text, and those that take nothing.
std::string read_reason(Fields& fields) { return fields.text("reason"); }
std::string read_record_no(Fields& fields) { return fields.text("record_no"); }
std::string read_evidence(Fields& fields) { return fields.text("evidence"); }
std::string read_budget_line(Fields& fields) { return fields.text("budget_line"); }

template <auto act>
Result<std::string> just_do(Database& db, Actor const& actor, AdoptionId id, Fields&) {
  return done(act(db, actor, id));
}

Result<std::string> assign(Database& db, Actor const& actor, AdoptionId id, Fields& fields) {
  auto const department = fields.id<DepartmentId>("department").value_or(DepartmentId{});
  auto const officer = fields.id<PersonId>("officer").value_or(PersonId{});
  if (auto problem = fields.problem()) return std::move(*problem);
  return done(assign_adoption(db, actor, id, department, officer));
}

Result<std::string> contest(Database& db, Actor const& actor, AdoptionId id, Fields& fields) {
  auto const named = fields.id<DepartmentId>("named_department").value_or(DepartmentId{});
  auto const reason = fields.text("reason");
  if (auto problem = fields.problem()) return std::move(*problem);
  return done(contest_adoption(db, actor, id, named, reason));
}

Result<std::string> measure(Database& db, Actor const& actor, AdoptionId id, Fields& fields) {
  auto const result = fields.number("kpi_result");
  auto const source = fields.text("source");
  if (auto problem = fields.problem()) return std::move(*problem);
  return done(measure_adoption(db, actor, id, result, source));
}

using S = AdoptionStep;

constexpr AdoptionMove kMoves[] = {
    {S::assign, "assignment", "adoption.step.assign", "adoption.flash.assigned", "", "Name the owner department of a proposal", true,
     may_assign_adoption, assign},
    {S::contest, "contest", "adoption.step.contest", "adoption.flash.contested", "",
     "Say that another department is the owner; who stands above both decides", true, may_contest_adoption, contest},
    {S::review, "review", "adoption.step.review", "adoption.flash.reviewed", "", "Write the review of six items; the first time begins it",
     true, may_review_adoption, read_and_do<read_review, write_review>},
    {S::consult, "consultation", "adoption.step.consult", "adoption.flash.consulted", "", "Ask another department for its consent", true,
     may_consult_on_adoption, read_and_do<read_consultation, consult_on_adoption>},
    {S::opinion, "opinion", "adoption.step.opinion", "adoption.flash.opinion", "", "Answer a consultation: consent, conditions, objection",
     true, may_give_opinion, read_and_do<read_opinion, give_opinion>},
    {S::put_off, "opinion-delay", "adoption.step.put_off", "adoption.flash.put_off", "",
     "Put the reply to a pre-audit off once, with a reason", true, may_put_off_an_opinion, read_and_do<read_put_off, put_off_opinion>},
    {S::decide, "decision", "adoption.step.decide", "adoption.flash.decided", "", "Decide, always with the reason", true,
     may_decide_adoption, read_and_do<read_decision, decide_adoption>},
    {S::plan, "plan", "adoption.step.plan", "adoption.flash.planned", "", "Plan what was decided", true, may_plan_adoption,
     read_and_do<read_plan, plan_adoption>},
    {S::gate, "gates", "adoption.step.gate", "adoption.flash.gate", "", "Record that a gate of cost was passed", true, may_pass_gate,
     read_and_do<read_gate, pass_gate>},
    {S::fund, "funding", "adoption.step.fund", "adoption.flash.funded", "", "Name the budget line, or that none is needed", true,
     may_fund_adoption, read_and_do<read_budget_line, fund_adoption>},
    {S::start, "start", "adoption.step.start", "adoption.flash.started", "adoption.step.start_confirm", "Begin to carry it out", false,
     may_start_adoption, just_do<start_adoption>},
    {S::card, "cards", "adoption.step.card", "adoption.flash.card_filed", "", "File the progress card of a quarter", true, may_file_card,
     read_and_do<read_card, file_card>},
    {S::mark_card, "card-marks", "adoption.step.mark_card", "adoption.flash.card_marked", "",
     "Say that a progress card was seen: the owner department's head, the programme office, the executive, each once", true, may_mark_card,
     read_and_do<read_card_mark, mark_card>},
    {S::milestone, "milestones", "adoption.step.milestone", "adoption.flash.milestone_marked", "",
     "Mark a milestone of the plan done, or open it again", true, may_mark_milestone, read_and_do<read_milestone, mark_milestone>},
    {S::implement, "implementation", "adoption.step.implement", "adoption.flash.implemented", "", "Say that it is in force, with evidence",
     true, may_implement_adoption, read_and_do<read_evidence, implement_adoption>},
    {S::measure, "measurement", "adoption.step.measure", "adoption.flash.measured", "", "Measure the indicator, with its source", true,
     may_measure_adoption, measure},
    {S::check, "checks", "adoption.step.check", "adoption.flash.checked", "", "Check it 3, 6, 12 or 24 months after the decision", true,
     may_check_adoption, read_and_do<read_check, check_adoption>},
    {S::ask_plan_change, "plan-changes", "adoption.step.ask_plan_change", "adoption.flash.plan_change_asked", "",
     "Ask for the plan to be changed: what, why, and the plan as it should be; the old one stands until somebody else accepts", true,
     may_ask_to_change_plan, read_and_do<read_plan_change, ask_to_change_plan>},
    {S::accept_plan_change, "plan-change-approval", "adoption.step.accept_plan_change", "adoption.flash.plan_changed", "",
     "Change the plan as somebody else asked, with the number of the decision", true, may_accept_plan_change,
     read_and_do<read_record_no, accept_plan_change>},
    {S::refuse_plan_change, "plan-change-refusal", "adoption.step.refuse_plan_change", "adoption.flash.plan_change_refused", "",
     "Refuse to change the plan, or take the request back, with a reason", true, may_refuse_plan_change,
     read_and_do<read_reason, refuse_plan_change>},
    {S::close, "closing", "adoption.step.close", "adoption.flash.closed", "adoption.step.close_confirm", "Close what was measured", false,
     may_close_adoption, just_do<close_adoption>},
    {S::ask_to_drop, "dismissal-request", "adoption.step.ask_to_drop", "adoption.flash.drop_asked", "",
     "The owner department's head asks for it to be given up, with a reason; it goes on until the executive decides", true, may_ask_to_drop,
     read_and_do<read_reason, ask_to_drop>},
    {S::drop, "dismissal", "adoption.step.drop", "adoption.flash.dropped", "",
     "The executive gives up what its head asked to give up, with the number of the decision", true, may_drop_adoption,
     read_and_do<read_record_no, drop_adoption>},
    {S::keep_going, "dismissal-refusal", "adoption.step.keep_going", "adoption.flash.drop_refused", "",
     "The executive refuses to give it up, or the head takes the request back, with a reason", true, may_keep_adoption_going,
     read_and_do<read_reason, keep_adoption_going>},
    {S::reopen, "reopening", "adoption.step.reopen", "adoption.flash.reopened", "", "Take a refused proposal up again, with a reason", true,
     may_reopen_adoption, read_and_do<read_reason, reopen_adoption>},
    {S::ask_again, "rereview", "adoption.step.ask_again", "adoption.flash.asked_again", "",
     "The proposer asks for a refused proposal to be looked at again", true, may_ask_again, read_and_do<read_reason, ask_again>},
    {S::leave_asleep, "rest", "adoption.step.leave_asleep", "adoption.flash.left_asleep", "",
     "It woke, was looked at and stays refused, with a reason", true, may_leave_asleep, read_and_do<read_reason, leave_asleep>},
};

}  // namespace

std::span<AdoptionMove const> adoption_moves() { return kMoves; }

}  // namespace baeumgil
