#include "features/yearbook/yearbook.h"

#include <algorithm>
#include <iterator>

#include "features/yearbook/yearbook_queries.h"

namespace baeumgil {

std::vector<int> list_yearbook_years(Tx& tx) {
  return tx.list(
      "SELECT DISTINCT fiscal_year FROM programs WHERE institution_id = $institution AND state <> 'draft' ORDER BY fiscal_year DESC",
      [](Row& row) { return row.next<int>(); });
}

Yearbook read_yearbook(Tx& tx, Actor const&, int year) {
  auto book = Yearbook{.year = year, .as_of = tx.now()};
  book.figures = count_figures(tx, year);
  book.funnel = count_funnel(tx, {.year = year});
  book.money = sum_money(tx, year);
  book.programs = list_year_programs(tx, year);
  book.issues = list_year_issues(tx, year);
  book.cases = list_year_cases(tx, year);
  book.best_cases = book.cases;
  std::stable_sort(book.best_cases.begin(), book.best_cases.end(), [](auto const& a, auto const& b) { return a.adoptions > b.adoptions; });
  if (book.best_cases.size() > 10) book.best_cases.resize(10);
  std::copy_if(book.cases.begin(), book.cases.end(), std::back_inserter(book.failures),
               [](auto const& found) { return !found.failure_points.empty(); });
  book.overseas = list_overseas_trips(tx, year);
  book.adoptions = list_year_adoptions(tx, year);
  book.teams = list_year_teams(tx, year);
  std::copy_if(book.teams.begin(), book.teams.end(), std::back_inserter(book.mixed_teams),
               [](auto const& team) { return team.departments > 1; });
  book.shares = list_shares(tx, year);
  book.newcomers = count_newcomers(tx, year);
  book.prizes = list_prizes(tx, year);
  book.open_issues = list_open_issues(tx);
  book.hosts = list_hosts(tx, year);
  return book;
}

}  // namespace baeumgil
