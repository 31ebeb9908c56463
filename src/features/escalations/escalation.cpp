#include "features/escalations/escalation.h"

#include "features/rules/working_days.h"

namespace baeumgil {

bool is_of_adoption(LateNoun noun) { return noun == LateNoun::adoption || noun >= LateNoun::plan; }

std::string Matter::path() const {
  if (is_of_adoption(noun)) return "/adoptions/" + to_text(id);
  switch (noun) {
    case LateNoun::report:
      return "/reports/" + to_text(id);
    case LateNoun::settlement:
    case LateNoun::over_cap:
    case LateNoun::departure:
    case LateNoun::application:
      return "/trips/" + to_text(id);
    case LateNoun::scoring:
      return "/overseas/backpack-calls/" + to_text(id);
    default:
      return "/overseas/trips/" + to_text(id);
  }
}

std::string_view Matter::event_noun() const {
  if (is_of_adoption(noun)) return "adoption";
  if (noun == LateNoun::scoring) return "backpack_call";
  return noun == LateNoun::report ? "report" : "trip";
}

std::vector<DueStage> due_stages(RuleBook const& rules, LateNoun noun, Date due_on, Date today) {
  auto due = std::vector<DueStage>{};
  for (auto const stage : all_of<EscalationStage>()) {
    if (stage == EscalationStage::ahead && today > due_on) continue;
    auto const* rule = rules.in_force(std::string{to_word(noun)} + ".escalate." + std::string{to_word(stage)}, due_on);
    if (rule != nullptr && due_date(*rule, due_on, rules.holidays) <= today) due.push_back({stage, rule});
  }
  return due;
}

bool may_see_all_escalations(Actor const& actor) {
  return actor.has(Role::programme_officer) || actor.has(Role::executive) || actor.has(Role::auditor);
}

}  // namespace baeumgil
