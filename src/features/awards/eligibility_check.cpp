#include "features/awards/eligibility_check.h"

#include <algorithm>

#include "features/awards/contest_store.h"
#include "features/rules/load_rules.h"

namespace baeumgil {

std::vector<EligibilityCheck> list_checks_asked(Tx& tx, AwardRound const& round, NominationId nomination) {
  auto checks = std::vector<EligibilityCheck>{};
  for (auto const& contributor : list_contributors(tx, nomination))
    checks.push_back({.subject = CheckSubject::discipline, .person = contributor.person, .person_name = contributor.name});
  auto const excludes = round.instrument == AwardInstrument::performance_prize &&
                        load_rule_book(tx).in_force("award.performance.excluded", tx.today()) != nullptr;
  if (!excludes) return checks;
  for (auto const subject : all_of<CheckSubject>())
    if (subject != CheckSubject::discipline) checks.push_back({.subject = subject});
  return checks;
}

std::vector<EligibilityCheck> list_checks_for(Tx& tx, Actor const& actor, Nomination const& nomination) {
  if (nomination.is_blinded) return {};
  auto checks = list_checks(tx, nomination.id);
  auto const is_all_clear = std::ranges::all_of(checks, [](EligibilityCheck const& check) {
    return check.subject != CheckSubject::discipline || check.answer == CheckAnswer::clear;
  });
  if (is_all_clear || sees_all_rounds(actor)) return checks;
  std::erase_if(checks, [](EligibilityCheck const& check) { return check.subject == CheckSubject::discipline; });
  return checks;
}

}  // namespace baeumgil
