#include "features/adoptions/pass_gate.h"

#include <algorithm>

#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_parts_store.h"
#include "features/adoptions/adoption_store.h"
#include "features/adoptions/cost_gate.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<AdoptionId> pass_gate(Database& db, Actor const& actor, AdoptionId id, GateInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (!may_pass_gate(actor, adoption)) return forbidden("adoption.not_allowed");
    auto const gates = gates_met(load_rule_book(tx), *gate_question(adoption), tx.today(), actor.language);
    auto const gate = std::ranges::find_if(gates, [&](CostGate const& one) { return one.code == input.gate; });
    if (gate == gates.end()) return invalid("gate", "field.unknown_choice");
    if (!gate->is_open) return invalid("gate", "adoption.gate.already");
    if (!input.passed_on) return invalid("passed_on", "field.required");
    if (*input.passed_on > tx.today()) return invalid("passed_on", "adoption.milestone.future");
    if (input.record_no.empty()) return invalid("record_no", "field.required");
    auto const before = to_json(adoption);
    auto const passed =
        PassedGate{.rule_code = input.gate, .passed_on = *input.passed_on, .record_no = input.record_no, .note = input.note};
    put_gate(tx, id, passed, actor.person);
    adoption.gates.push_back(passed);
    return keep_change(tx, actor, adoption,
                       {.before = before, .verb = "adoption.gate_passed", .reason = gate->words + " " + input.record_no});
  });
}

}  // namespace baeumgil
