#include "features/awards/contest.h"

#include <algorithm>

namespace baeumgil {

Contributor const* foremost(std::vector<Contributor> const& contributors) {
  auto const found = std::max_element(contributors.begin(), contributors.end(),
                                      [](Contributor const& a, Contributor const& b) { return a.share_percent < b.share_percent; });
  return found == contributors.end() ? nullptr : &*found;
}

int signed_percent(std::vector<Contributor> const& contributors) {
  auto sum = 0;
  for (auto const& contributor : contributors) sum += contributor.signed_at ? contributor.share_percent : 0;
  return sum;
}

std::string raised_by(Actor const& actor, Objection const& objection) {
  auto const may_know = runs_rounds(actor) || actor.has(Role::executive) || actor.has(Role::auditor) || actor.person == objection.person;
  return may_know ? objection.person_name : std::string{};
}

}  // namespace baeumgil
