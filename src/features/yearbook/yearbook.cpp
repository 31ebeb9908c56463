#include "features/yearbook/yearbook.h"

#include <algorithm>
#include <iterator>

#include "features/yearbook/yearbook_queries.h"

namespace baeumgil {
namespace {

// Not taken on, or taken on and given up.
bool is_refusal(YearbookAdoption const& adoption) {
  auto const& state = adoption.state;
  return state == "deferred" || state == "rejected" || state == "already_in_force" || state == "dropped";
}

}  // namespace

std::vector<int> list_yearbook_years(Tx& tx) {
  return tx.list(
      "SELECT DISTINCT fiscal_year FROM programs WHERE institution_id = $institution AND state <> 'draft' ORDER BY fiscal_year DESC",
      [](Row& row) { return row.next<int>(); });
}

bool is_yearbook_year(Tx& tx, int year) {
  auto const years = list_yearbook_years(tx);
  return std::ranges::find(years, year) != years.end();
}

Yearbook read_yearbook(Tx& tx, Actor const&, FunnelScope const& scope) {
  auto book = Yearbook{.year = scope.year.value_or(0), .as_of = tx.now(), .on = scope.on};
  book.figures = count_figures(tx, scope);
  book.funnel = count_funnel(tx, scope);
  book.metrics = list_metrics(tx, scope);
  book.money = sum_money(tx, scope);
  book.ledger = read_ledger(tx, scope);
  book.places = count_places(tx, scope);
  book.programs = list_year_programs(tx, scope);
  book.issues = list_year_issues(tx, scope);
  book.cases = list_year_cases(tx, scope);
  book.best_cases = book.cases;
  std::stable_sort(book.best_cases.begin(), book.best_cases.end(), [](auto const& a, auto const& b) { return a.adoptions > b.adoptions; });
  if (book.best_cases.size() > 10) book.best_cases.resize(10);
  std::copy_if(book.cases.begin(), book.cases.end(), std::back_inserter(book.failures),
               [](auto const& found) { return !found.failure_points.empty(); });
  book.overseas = list_overseas_trips(tx, scope);
  book.adoptions = list_year_adoptions(tx, scope);
  read_carried_on(tx, scope, book.adoptions);
  std::copy_if(book.adoptions.begin(), book.adoptions.end(), std::back_inserter(book.refusals), is_refusal);
  book.not_adoptable = list_not_adoptable(tx, scope);
  book.teams = list_year_teams(tx, scope);
  std::copy_if(book.teams.begin(), book.teams.end(), std::back_inserter(book.mixed_teams),
               [](auto const& team) { return team.departments > 1; });
  auto taken_part = list_participation(tx, scope);
  book.shares = std::move(taken_part.departments);
  book.grades = std::move(taken_part.grades);
  for (auto const& metric : book.metrics)
    if (metric.metric == Metric::newcomers) book.newcomers = metric.part;
  book.spending = list_spending(tx, scope, book.programs);
  book.findings = count_findings(tx, scope);
  book.rule_uses = list_rule_uses(tx, scope);
  book.prizes = list_prizes(tx, scope);
  book.open_issues = list_open_issues(tx, scope);
  return book;
}

}  // namespace baeumgil
