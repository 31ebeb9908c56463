#pragma once
// The SQL of the yearbook's chapters, one function each. The scope is a fiscal year and, for an edition, a day.

#include "features/yearbook/yearbook.h"

namespace baeumgil {

std::vector<YearbookFigure> count_figures(Tx&, FunnelScope const&);
std::vector<YearbookProgram> list_year_programs(Tx&, FunnelScope const&);
std::vector<YearbookIssue> list_year_issues(Tx&, FunnelScope const&);
std::vector<YearbookIssue> list_open_issues(Tx&, FunnelScope const&);
std::vector<YearbookCase> list_year_cases(Tx&, FunnelScope const&);
std::vector<YearbookTrip> list_overseas_trips(Tx&, FunnelScope const&);
std::vector<YearbookAdoption> list_year_adoptions(Tx&, FunnelScope const&);
std::vector<YearbookTeam> list_year_teams(Tx&, FunnelScope const&);
std::vector<YearbookShare> list_shares(Tx&, FunnelScope const&);
std::vector<YearbookPrize> list_prizes(Tx&, FunnelScope const&);
std::vector<YearbookHost> list_hosts(Tx&, FunnelScope const&);

}  // namespace baeumgil
