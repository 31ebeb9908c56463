#include "features/adoptions/cost_gate_view.h"

#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {

std::vector<Alert> gate_notes(Site const& site, Actor const& actor, RuleBook const& rules, GateQuestion const& question, Date today) {
  auto notes = std::vector<Alert>{};
  for (auto const& gate : gates_met(rules, question, today, actor.language)) {
    auto const words = gate.is_open             ? gate.words
                       : gate.record_no.empty() ? site.words(actor, "adoption.gate.passed", {gate.words})
                                                : site.words(actor, "adoption.gate.passed_by", {gate.words, gate.record_no});
    notes.push_back({.text = words,
                     .tone = gate.is_open ? Tone::warning : Tone::success,
                     .rule = citation_text(site.locale(), actor.language, gate.rule)});
  }
  if (notes.empty()) notes.push_back({.text = site.words(actor, "adoption.gates_no"), .tone = Tone::success});
  if (auto const next = next_gate(rules, question, today, actor.language))
    notes.push_back({.text = site.words(actor, "adoption.gate.next", {with_commas(next->from - question.cost), next->words}),
                     .tone = Tone::information,
                     .rule = citation_text(site.locale(), actor.language, next->rule)});
  return notes;
}

}  // namespace baeumgil
