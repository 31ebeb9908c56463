#include "features/adoptions/carry_out_adoption.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_parts_store.h"
#include "features/adoptions/adoption_store.h"
#include "features/adoptions/close_issue.h"
#include "features/adoptions/follow_delay.h"
#include "features/adoptions/kpi_reached.h"
#include "features/adoptions/plan_figures.h"
#include "features/adoptions/wake_decisions.h"
#include "features/people/find_person.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

struct Step {
  AdoptionState to{};
  std::string_view verb{};
  bool (*may)(Actor const&, Adoption const&){nullptr};
};

// What a step says about itself beside the row it changed.
struct Said {
  std::string reason{};
  std::vector<AdoptionNotice> tell{};
};

// One move along the table; `prepare` checks what it needs and may change the row.
template <class Prepare>
Result<AdoptionId> move_adoption(Database& db, Actor const& actor, AdoptionId id, Step const& step, Prepare&& prepare) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (!leads(kAdoptionTransitions, adoption.state, step.to)) return conflict("adoption.wrong_state");
    if (!step.may(actor, adoption)) return forbidden("adoption.not_allowed");
    auto const before = to_json(adoption);
    auto said = Said{};
    TRY(prepare(tx, adoption, said));
    adoption.state = step.to;
    return keep_change(tx, actor, adoption, {.before = before, .verb = step.verb, .reason = said.reason, .tell = std::move(said.tell)});
  });
}

PlanFigures planned_figures(PlanInput const& input) {
  return {.kpi_metric = input.kpi_metric,
          .kpi_unit = input.kpi_unit,
          .kpi_baseline = input.kpi_baseline,
          .kpi_target = input.kpi_target,
          .kpi_measure_on = input.kpi_measure_on,
          .budget = input.budget,
          .milestones = input.milestones,
          .years = input.years};
}

std::optional<Problem> plan_problem(PlanInput const& input) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  if (input.policy_name.empty()) problem.fields.push_back({.field = "policy_name", .key = "field.required"});
  check_figures(planned_figures(input), problem);
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

// Shares of the merit add up to the whole, when any are named.
std::optional<Problem> share_problem(Tx& tx, Actor const& actor, std::vector<Share> const& shares) {
  if (shares.empty()) return std::nullopt;
  auto total = 0.0;
  for (auto const& share : shares) total += share.percent;
  auto const facts = Situation{.about = {AppliesTo::adoption}, .language = actor.language}.set("adoption.shares_percent", total);
  return first_refusal(evaluate(load_rule_book(tx), facts, tx.today()), "shares.0.percent");
}

void apply(PlanInput const& input, Adoption& adoption) {
  adoption.policy_name = input.policy_name;
  put_figures(planned_figures(input), adoption);
  adoption.budget_line = input.budget_line;
  adoption.risk = input.risk;
  adoption.ordinance_change = input.ordinance_change;
  adoption.notes.pilot_area = input.pilot_area;
  adoption.notes.publicity = input.publicity;
  if (!input.officer.is_nil()) adoption.officer = input.officer;
  adoption.shares = input.shares;
  if (input.version != 0) adoption.version = input.version;
}

// What was sought and what came of it, for the log: "120 → 119 (60) 명, 1%".
std::string outcome_words(Adoption const& adoption) {
  return fmt::format("{} → {} ({}) {}, {}%", adoption.kpi_baseline.value_or(0), adoption.kpi_result.value_or(0),
                     adoption.kpi_target.value_or(0), adoption.kpi_unit, reached_percent(adoption).value_or(0));
}

}  // namespace

Result<AdoptionId> plan_adoption(Database& db, Actor const& actor, AdoptionId id, PlanInput const& input) {
  if (auto problem = plan_problem(input)) return std::move(*problem);
  return move_adoption(db, actor, id, {AdoptionState::planned, "adoption.planned", may_plan_adoption},
                       [&](Tx& tx, Adoption& adoption, Said&) -> Result<Done> {
                         if (auto problem = share_problem(tx, actor, input.shares)) return std::move(*problem);
                         apply(input, adoption);
                         replace_milestones(tx, adoption);
                         replace_years(tx, adoption);
                         replace_shares(tx, adoption);
                         wake_by_policy(tx, actor, adoption);  // the policy has its name only now
                         return Done{};
                       });
}

Result<AdoptionId> fund_adoption(Database& db, Actor const& actor, AdoptionId id, std::string const& budget_line) {
  return move_adoption(db, actor, id, {AdoptionState::funded, "adoption.funded", may_fund_adoption},
                       [&](Tx& tx, Adoption& adoption, Said&) -> Result<Done> {
                         if (trimmed(budget_line).empty()) return invalid("budget_line", "adoption.fund.line_required");
                         if (auto problem = gate_problem(tx, actor, adoption, {"budget_line", "adoption.fund.gate_open"}))
                           return std::move(*problem);
                         adoption.budget_line = trimmed(budget_line);
                         return Done{};
                       });
}

Result<AdoptionId> start_adoption(Database& db, Actor const& actor, AdoptionId id) {
  return move_adoption(db, actor, id, {AdoptionState::in_progress, "adoption.started", may_start_adoption},
                       [](Tx& tx, Adoption& adoption, Said&) -> Result<Done> {
                         adoption.started_on = tx.today();
                         queue_following(tx);
                         return Done{};
                       });
}

Result<AdoptionId> implement_adoption(Database& db, Actor const& actor, AdoptionId id, std::string const& evidence) {
  return move_adoption(db, actor, id, {AdoptionState::implemented, "adoption.implemented", may_implement_adoption},
                       [&](Tx& tx, Adoption& adoption, Said& said) -> Result<Done> {
                         if (adoption.drop_request) return conflict("adoption.drop.waits");
                         if (trimmed(evidence).empty()) return invalid("evidence", "field.required");
                         adoption.implemented_on = tx.today();
                         adoption.evidence = trimmed(evidence);
                         said.tell = {{adoption.officer, "notice.adoption.to_measure"}};
                         return Done{};
                       });
}

Result<AdoptionId> measure_adoption(Database& db, Actor const& actor, AdoptionId id, std::optional<double> result,
                                    std::string const& source) {
  return move_adoption(db, actor, id, {AdoptionState::measured, "adoption.measured", may_measure_adoption},
                       [&](Tx& tx, Adoption& adoption, Said& said) -> Result<Done> {
                         if (adoption.plan_change) return conflict("adoption.plan_change.waits");
                         if (adoption.kpi_measure_on && tx.today() < *adoption.kpi_measure_on)
                           return invalid("kpi_result", "adoption.measure.not_yet", {to_text(*adoption.kpi_measure_on)});
                         if (!result) return invalid("kpi_result", "field.required");
                         if (trimmed(source).empty()) return invalid("source", "adoption.measure.source_required");
                         adoption.kpi_result = result;
                         adoption.evidence += (adoption.evidence.empty() ? "" : "\n") + std::string{trimmed(source)};
                         for (auto const& officer : list_people_with(tx, Role::programme_officer))
                           said.tell.push_back({officer.id, "notice.adoption.to_close"});
                         return Done{};
                       });
}

// With success when the target was reached; short of it without, however much was gained: the record says how much.
Result<AdoptionId> close_adoption(Database& db, Actor const& actor, AdoptionId id) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (!may_close_adoption(actor, adoption)) return forbidden("adoption.not_allowed");
    auto const before = to_json(adoption);
    auto const is_reached = has_reached_target(adoption);
    adoption.state = is_reached ? AdoptionState::closed_success : AdoptionState::closed_no_effect;
    follow_issue_of(tx, actor, adoption);
    return keep_change(tx, actor, adoption,
                       {.before = before,
                        .verb = "adoption.closed",
                        .reason = outcome_words(adoption),
                        .tell = {{adoption.proposer, is_reached ? "notice.adoption.closed" : "notice.adoption.closed_short"}}});
  });
}

}  // namespace baeumgil
