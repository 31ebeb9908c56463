#include "features/adoptions/plan_figures.h"

#include <algorithm>
#include <string_view>

#include "features/adoptions/cost_gate.h"
#include "features/rules/load_rules.h"

namespace baeumgil {
namespace {

// Either every milestone has a weight or none has.
void check_weights(std::vector<Milestone> const& milestones, Problem& problem) {
  auto const is_weighed = [](Milestone const& milestone) { return milestone.weight.has_value(); };
  if (std::ranges::none_of(milestones, is_weighed)) return;
  auto number = 0;
  for (auto const& milestone : milestones) {
    auto const field = "milestones." + std::to_string(number++) + ".weight";
    if (!milestone.weight)
      problem.fields.push_back({.field = field, .key = "adoption.milestone.weight_missing"});
    else if (*milestone.weight < 1 || *milestone.weight > kHeaviestMilestone)
      problem.fields.push_back({.field = field, .key = "field.out_of_range"});
  }
}

}  // namespace

PlanFigures figures_of(Adoption const& adoption) {
  return {.kpi_metric = adoption.kpi_metric,
          .kpi_unit = adoption.kpi_unit,
          .kpi_baseline = adoption.kpi_baseline,
          .kpi_target = adoption.kpi_target,
          .kpi_measure_on = adoption.kpi_measure_on,
          .budget = adoption.budget,
          .milestones = adoption.milestones,
          .years = adoption.years};
}

void put_figures(PlanFigures const& figures, Adoption& adoption) {
  adoption.kpi_metric = figures.kpi_metric;
  adoption.kpi_unit = figures.kpi_unit;
  adoption.kpi_baseline = figures.kpi_baseline;
  adoption.kpi_target = figures.kpi_target;
  adoption.kpi_measure_on = figures.kpi_measure_on;
  adoption.budget = figures.budget;
  adoption.milestones = figures.milestones;
  adoption.years = figures.years;
}

void check_figures(PlanFigures const& figures, Problem& problem) {
  auto missing = [&](std::string_view field) { problem.fields.push_back({.field = std::string{field}, .key = "field.required"}); };
  if (figures.kpi_metric.empty()) missing("kpi_metric");
  if (!figures.kpi_baseline) missing("kpi_baseline");
  if (!figures.kpi_target) missing("kpi_target");
  if (!figures.kpi_measure_on) missing("kpi_measure_on");
  if (figures.kpi_baseline && figures.kpi_target && *figures.kpi_baseline == *figures.kpi_target)
    problem.fields.push_back({.field = "kpi_target", .key = "adoption.plan.target_is_baseline"});
  if (figures.milestones.empty()) missing("milestones.0.title");
  check_weights(figures.milestones, problem);
  if (figures.budget && figures.budget->amount < 0) problem.fields.push_back({.field = "budget", .key = "field.out_of_range"});
  auto planned = Won{};
  for (auto const& year : figures.years) planned += year.amount;
  if (figures.budget && !figures.years.empty() && planned != *figures.budget)
    problem.fields.push_back({.field = "years.0.amount", .key = "adoption.plan.years_differ", .arguments = {with_commas(planned)}});
}

std::optional<Problem> gate_problem(Tx& tx, Actor const& actor, Adoption const& adoption, GateRefusal const& refusal) {
  auto const question = gate_question(adoption);
  if (!question) return std::nullopt;
  for (auto const& gate : gates_met(load_rule_book(tx), *question, tx.today(), actor.language))
    if (gate.is_open) return refused(refusal.field, refusal.key, gate.rule, {gate.words});
  return std::nullopt;
}

}  // namespace baeumgil
