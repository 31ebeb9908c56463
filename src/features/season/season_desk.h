#pragma once
// A season as the solver and the hand see it: rows turned into plain numbers, and back.

#include <map>
#include <optional>
#include <vector>

#include "base/result.h"
#include "features/rules/rule.h"
#include "features/season/formation_plan.h"
#include "features/season/proposal.h"
#include "features/season/wish.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct SeasonDesk {
  Season season{};
  RuleBook book{};  // with the programme's clauses
  FormationProblem problem{};
  std::vector<Wish> wishes{};  // of problem.people, in their order
  std::vector<IssueId> issues{};
  std::vector<DepartmentId> departments{};
  std::map<PersonId, int> people{};
  std::map<InstitutionId, int> hosts{};

  int person(PersonId) const;     // -1: not among those who stated wishes, or in a team already
  int host(InstitutionId) const;  // -1: not of the season
  int day(Date date) const { return date - season.starts_on; }
  Date date(int day_of_season) const { return season.starts_on + day_of_season; }
};

// Days on which the season may travel at all: working days of its weeks.
std::vector<Date> list_open_days(Tx&, Season const&);

Result<SeasonDesk> load_desk(Tx&, Actor const&, Season const&);
// People who are not among the wishes any more are left out.
FormationPlan plan_of(SeasonDesk const&, Proposal const&);
// Locked teams whole, locked people with as many others of their team as it must have at least.
std::vector<KeptTeam> kept_of(SeasonDesk const&, Proposal const&);
// Teams numbered from 1 in the order of their days; what was locked stays so.
std::vector<ProposedTeam> teams_of(SeasonDesk const&, FormationPlan const&, Proposal const& before);
std::vector<StoredUnmet> unmet_of(SeasonDesk const&, std::vector<UnmetWish> const&);
// The row of rules behind an obstacle, where it is a row.
std::optional<Citation> rule_behind(SeasonDesk const&, Obstacle, Language);

}  // namespace baeumgil
