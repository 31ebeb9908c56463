#include "features/adoptions/adoption_season.h"

#include "features/rules/working_days.h"

namespace baeumgil {

bool is_undecided(AdoptionState state) {
  return state == AdoptionState::proposed || state == AdoptionState::assigned || state == AdoptionState::under_review ||
         state == AdoptionState::consulting;
}

std::optional<SeasonClock> season_clock(RuleBook const& rules, Adoption const& adoption, Language language) {
  if (!is_undecided(adoption.state)) return std::nullopt;
  auto const from = received_on(adoption);
  auto const* rule = rules.in_force("adoption.season.decide_by", from);
  if (rule == nullptr) return std::nullopt;
  auto clock = SeasonClock{.decide_by = due_date(*rule, from, rules.holidays), .rule = citation_of(*rule, language)};
  clock.bill_on = deadline(rules, "adoption.season.budget_bill", clock.decide_by);
  return clock;
}

}  // namespace baeumgil
