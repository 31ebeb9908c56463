#pragma once
// The SQL of the yearbook's chapters, one function each.

#include "features/yearbook/yearbook.h"

namespace baeumgil {

std::vector<YearbookFigure> count_figures(Tx&, int year);
std::vector<YearbookProgram> list_year_programs(Tx&, int year);
std::vector<YearbookIssue> list_year_issues(Tx&, int year);
std::vector<YearbookIssue> list_open_issues(Tx&);
std::vector<YearbookCase> list_year_cases(Tx&, int year);
std::vector<YearbookTrip> list_overseas_trips(Tx&, int year);
std::vector<YearbookAdoption> list_year_adoptions(Tx&, int year);
std::vector<YearbookTeam> list_year_teams(Tx&, int year);
std::vector<YearbookShare> list_shares(Tx&, int year);
std::int64_t count_newcomers(Tx&, int year);
std::vector<YearbookPrize> list_prizes(Tx&, int year);
std::vector<YearbookHost> list_hosts(Tx&, int year);

}  // namespace baeumgil
