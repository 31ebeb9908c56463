#include "features/adoptions/adoption_moves.h"

#include "features/adoptions/adoption_input.h"

namespace baeumgil {
namespace {

template <class IdType>
Result<std::string> done(Result<IdType> const& result) {
  if (!result) return result.error();
  return to_text(*result);
}

Result<std::string> assign(Database& db, Actor const& actor, AdoptionId id, Fields& fields) {
  auto const department = fields.id<DepartmentId>("department").value_or(DepartmentId{});
  auto const officer = fields.id<PersonId>("officer").value_or(PersonId{});
  if (auto problem = fields.problem()) return std::move(*problem);
  return done(assign_adoption(db, actor, id, department, officer));
}

Result<std::string> review(Database& db, Actor const& actor, AdoptionId id, Fields& fields) {
  auto const input = read_review(fields);
  if (auto problem = fields.problem()) return std::move(*problem);
  return done(write_review(db, actor, id, input));
}

Result<std::string> consult(Database& db, Actor const& actor, AdoptionId id, Fields&) { return done(consult_on_adoption(db, actor, id)); }

Result<std::string> decide(Database& db, Actor const& actor, AdoptionId id, Fields& fields) {
  auto const input = read_decision(fields);
  if (auto problem = fields.problem()) return std::move(*problem);
  return done(decide_adoption(db, actor, id, input));
}

Result<std::string> plan(Database& db, Actor const& actor, AdoptionId id, Fields& fields) {
  auto const input = read_plan(fields);
  if (auto problem = fields.problem()) return std::move(*problem);
  return done(plan_adoption(db, actor, id, input));
}

Result<std::string> fund(Database& db, Actor const& actor, AdoptionId id, Fields& fields) {
  auto const line = fields.text("budget_line");
  if (auto problem = fields.problem()) return std::move(*problem);
  return done(fund_adoption(db, actor, id, line));
}

Result<std::string> start(Database& db, Actor const& actor, AdoptionId id, Fields&) { return done(start_adoption(db, actor, id)); }

Result<std::string> card(Database& db, Actor const& actor, AdoptionId id, Fields& fields) {
  auto const input = read_card(fields);
  if (auto problem = fields.problem()) return std::move(*problem);
  return done(file_card(db, actor, id, input));
}

Result<std::string> milestone(Database& db, Actor const& actor, AdoptionId id, Fields& fields) {
  auto const input = read_milestone(fields);
  if (auto problem = fields.problem()) return std::move(*problem);
  return done(mark_milestone(db, actor, id, input));
}

Result<std::string> implement(Database& db, Actor const& actor, AdoptionId id, Fields& fields) {
  auto const evidence = fields.text("evidence");
  if (auto problem = fields.problem()) return std::move(*problem);
  return done(implement_adoption(db, actor, id, evidence));
}

Result<std::string> measure(Database& db, Actor const& actor, AdoptionId id, Fields& fields) {
  auto const result = fields.number("kpi_result");
  auto const source = fields.text("source");
  if (auto problem = fields.problem()) return std::move(*problem);
  return done(measure_adoption(db, actor, id, result, source));
}

Result<std::string> close(Database& db, Actor const& actor, AdoptionId id, Fields&) { return done(close_adoption(db, actor, id)); }

Result<std::string> drop(Database& db, Actor const& actor, AdoptionId id, Fields& fields) {
  auto const reason = fields.text("reason");
  if (auto problem = fields.problem()) return std::move(*problem);
  return done(drop_adoption(db, actor, id, reason));
}

Result<std::string> reopen(Database& db, Actor const& actor, AdoptionId id, Fields& fields) {
  auto const reason = fields.text("reason");
  if (auto problem = fields.problem()) return std::move(*problem);
  return done(reopen_adoption(db, actor, id, reason));
}

using S = AdoptionStep;

constexpr AdoptionMove kMoves[] = {
    {S::assign, "assignment", "adoption.step.assign", "adoption.flash.assigned", "", "Name the owner department of a proposal", true,
     may_assign_adoption, assign},
    {S::review, "review", "adoption.step.review", "adoption.flash.reviewed", "", "Write the review of six items; the first time begins it",
     true, may_review_adoption, review},
    {S::consult, "consultation", "adoption.step.consult", "adoption.flash.consulted", "adoption.step.consult_confirm",
     "Begin the consultation", false, may_consult_on_adoption, consult},
    {S::decide, "decision", "adoption.step.decide", "adoption.flash.decided", "", "Decide, always with the reason", true,
     may_decide_adoption, decide},
    {S::plan, "plan", "adoption.step.plan", "adoption.flash.planned", "", "Plan what was decided", true, may_plan_adoption, plan},
    {S::fund, "funding", "adoption.step.fund", "adoption.flash.funded", "", "Name the budget line, or that none is needed", true,
     may_fund_adoption, fund},
    {S::start, "start", "adoption.step.start", "adoption.flash.started", "adoption.step.start_confirm", "Begin to carry it out", false,
     may_start_adoption, start},
    {S::card, "cards", "adoption.step.card", "adoption.flash.card_filed", "", "File the progress card of a quarter", true, may_file_card,
     card},
    {S::milestone, "milestones", "adoption.step.milestone", "adoption.flash.milestone_marked", "",
     "Mark a milestone of the plan done, or open it again", true, may_mark_milestone, milestone},
    {S::implement, "implementation", "adoption.step.implement", "adoption.flash.implemented", "", "Say that it is in force, with evidence",
     true, may_implement_adoption, implement},
    {S::measure, "measurement", "adoption.step.measure", "adoption.flash.measured", "", "Measure the indicator, with its source", true,
     may_measure_adoption, measure},
    {S::close, "closing", "adoption.step.close", "adoption.flash.closed", "adoption.step.close_confirm", "Close what was measured", false,
     may_close_adoption, close},
    {S::drop, "dismissal", "adoption.step.drop", "adoption.flash.dropped", "", "Stop it, with a reason", true, may_drop_adoption, drop},
    {S::reopen, "reopening", "adoption.step.reopen", "adoption.flash.reopened", "", "Take a refused proposal up again, with a reason", true,
     may_reopen_adoption, reopen},
};

}  // namespace

std::span<AdoptionMove const> adoption_moves() { return kMoves; }

}  // namespace baeumgil
