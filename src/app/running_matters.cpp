#include "app/running_matters.h"

#include <algorithm>
#include <iterator>

#include "features/adoptions/running_adoptions.h"
#include "features/expenses/running_expenses.h"
#include "features/overseas/running_meetings.h"
#include "features/reports/running_reports.h"
#include "features/teams/running_teams.h"
#include "features/trips/running_trips.h"

namespace baeumgil {

std::vector<RunningMatter> list_running_matters(Tx& tx, Actor const& actor) {
  auto matters = list_running_trips(tx, actor);
  std::ranges::move(list_running_teams(tx, actor), std::back_inserter(matters));
  std::ranges::move(list_running_reports(tx, actor), std::back_inserter(matters));
  std::ranges::move(list_running_adoptions(tx, actor), std::back_inserter(matters));
  std::ranges::move(list_running_expenses(tx, actor), std::back_inserter(matters));
  std::ranges::move(list_running_meetings(tx, actor), std::back_inserter(matters));
  return matters;
}

}  // namespace baeumgil
