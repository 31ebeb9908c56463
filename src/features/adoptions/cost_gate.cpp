#include "features/adoptions/cost_gate.h"

#include <algorithm>
#include <string_view>

#include "features/rules/evaluate.h"

namespace baeumgil {
namespace {

constexpr std::string_view kGates{"adoption.cost."};

bool has_passed(GateQuestion const& question, std::string_view code) {
  return std::ranges::any_of(question.passed, [&](PassedGate const& gate) { return gate.rule_code == code; });
}

bool has_consent(GateQuestion const& question, ConsultationKind kind) {
  return std::ranges::any_of(question.consultations, [&](AdoptionConsultation const& asked) {
    return asked.kind == kind && asked.opinion && *asked.opinion != Opinion::objects;
  });
}

// A review by a higher body counts for the lower ones.
std::string_view review_of(GateQuestion const& question) {
  if (has_passed(question, "adoption.cost.gate.investment_ministry")) return "ministry";
  if (has_passed(question, "adoption.cost.gate.investment_province")) return "province";
  for (auto const code : {"adoption.cost.gate.investment_own", "adoption.cost.event_gate", "adoption.cost.hall_gate"})
    if (has_passed(question, code)) return "own";
  return "none";
}

Situation situation_of(GateQuestion const& question, Language language) {
  auto const yes_no = [](bool is_so) { return is_so ? "yes" : "no"; };
  auto facts = Situation{.about = {AppliesTo::adoption}, .language = language};
  facts.set("adoption.expected_cost", static_cast<double>(question.cost.amount));
  facts.set("adoption.is_event", yes_no(question.traits.is_event)).set("adoption.is_hall", yes_no(question.traits.is_hall));
  facts.set("adoption.has_transferred_funds", yes_no(question.traits.has_transferred_funds));
  facts.set("adoption.is_consulted",
            yes_no(has_passed(question, "adoption.cost.gate.consult") || has_consent(question, ConsultationKind::planning)));
  facts.set("adoption.has_agreement",
            yes_no(has_passed(question, "adoption.cost.gate.agreement") || has_consent(question, ConsultationKind::finance)));
  facts.set("adoption.is_named", yes_no(has_passed(question, "adoption.cost.gate.named_policy")));
  facts.set("adoption.investment_review", review_of(question));
  return facts;
}

// Gates that say no.
std::vector<Rule> closed_gates(RuleBook const& rules, GateQuestion const& question, Date day, Language language) {
  auto closed = std::vector<Rule>{};
  for (auto& verdict : evaluate(rules, situation_of(question, language), day))
    if (!verdict.passed && verdict.rule.code.starts_with(kGates) && verdict.rule.value) closed.push_back(std::move(verdict.rule));
  return closed;
}

CostGate to_gate(Rule const& rule, Language language) {
  return {.code = rule.code,
          .words = rule.words(language),
          .from = Won{static_cast<std::int64_t>(*rule.value)},
          .rule = citation_of(rule, language)};
}

// As if nothing had been passed.
GateQuestion afresh(GateQuestion const& question, Won cost) { return {.cost = cost, .traits = question.traits}; }

}  // namespace

std::optional<GateQuestion> gate_question(Adoption const& adoption) {
  auto cost = adoption.budget ? adoption.budget : adoption.expected_cost;
  if (adoption.plan_change && adoption.plan_change->after.budget)
    cost = std::max(cost.value_or(Won{}), *adoption.plan_change->after.budget);
  if (!cost) return std::nullopt;
  return GateQuestion{.cost = *cost, .traits = adoption.cost_traits, .passed = adoption.gates, .consultations = adoption.consultations};
}

std::vector<CostGate> gates_met(RuleBook const& rules, GateQuestion const& question, Date day, Language language) {
  auto const open = closed_gates(rules, question, day, language);
  auto gates = std::vector<CostGate>{};
  for (auto const& rule : closed_gates(rules, afresh(question, question.cost), day, language)) {
    auto gate = to_gate(rule, language);
    gate.is_open = std::ranges::any_of(open, [&](Rule const& one) { return one.code == rule.code; });
    for (auto const& passed : question.passed)
      if (passed.rule_code == rule.code) gate.record_no = passed.record_no;
    gates.push_back(std::move(gate));
  }
  std::ranges::sort(gates, {}, [](CostGate const& gate) { return std::pair{gate.from, gate.code}; });
  return gates;
}

std::optional<CostGate> next_gate(RuleBook const& rules, GateQuestion const& question, Date day, Language language) {
  auto next = std::optional<CostGate>{};
  for (auto const* rule : rules.all_in_force(day)) {
    if (!rule->code.starts_with(kGates) || !rule->value) continue;
    auto const from = Won{static_cast<std::int64_t>(*rule->value)};
    if (from <= question.cost || (next && next->from <= from)) continue;
    auto const at_it = closed_gates(rules, afresh(question, from), day, language);
    if (std::ranges::any_of(at_it, [&](Rule const& one) { return one.code == rule->code; })) next = to_gate(*rule, language);
  }
  return next;
}

}  // namespace baeumgil
