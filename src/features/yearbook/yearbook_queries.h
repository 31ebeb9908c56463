#pragma once
// The SQL of the yearbook's chapters, one function each. The scope is a fiscal year and, for an edition, a day.

#include "features/yearbook/yearbook.h"

namespace baeumgil {

// Everybody who travelled in the scope's year, and the first year they ever did: who came before is no newcomer, whatever the programme.
struct FirstYear {
  PersonId person{};
  int first_year{0};
};
std::vector<FirstYear> list_first_years(Tx&, FunnelScope const&);

std::vector<YearbookFigure> count_figures(Tx&, FunnelScope const&);
std::vector<YearbookProgram> list_year_programs(Tx&, FunnelScope const&);
std::vector<YearbookIssue> list_year_issues(Tx&, FunnelScope const&);
std::vector<YearbookIssue> list_open_issues(Tx&, FunnelScope const&);
std::vector<YearbookCase> list_year_cases(Tx&, FunnelScope const&);
std::vector<YearbookTrip> list_overseas_trips(Tx&, FunnelScope const&);
std::vector<YearbookAdoption> list_year_adoptions(Tx&, FunnelScope const&);
void read_carried_on(Tx&, FunnelScope const&, std::vector<YearbookAdoption>&);  // into them: the newest card, and what comes next year
std::vector<YearbookTeam> list_year_teams(Tx&, FunnelScope const&);
std::vector<YearbookNotAdoptable> list_not_adoptable(Tx&, FunnelScope const&);
struct Participation {
  std::vector<YearbookShare> departments{};
  std::vector<YearbookShare> grades{};
};
Participation list_participation(Tx&, FunnelScope const&);
std::vector<YearbookSpending> list_spending(Tx&, FunnelScope const&, std::vector<YearbookProgram> const&);
YearbookFindings count_findings(Tx&, FunnelScope const&);
std::vector<YearbookRuleUse> list_rule_uses(Tx&, FunnelScope const&);  // of the year, the most used first
std::vector<YearbookPrize> list_prizes(Tx&, FunnelScope const&);

}  // namespace baeumgil
