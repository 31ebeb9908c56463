// Lists, counts and sums of travel claims.
#include <algorithm>

#include "features/expenses/expense_store.h"
#include "features/expenses/expense_visibility.h"

namespace baeumgil {
namespace {

constexpr Sql kRows{
    "SELECT e.id, e.number, e.trip_id, t.number, t.purpose, t.starts_on, t.ends_on, p.name, d.name, e.state, e.claimed_on, e.claimed_won, "
    "e.confirmation, e.allowed_won, e.paid_on, e.payment_no FROM expenses e "
    "JOIN trips t ON t.institution_id = e.institution_id AND t.id = e.trip_id "
    "JOIN people p ON p.institution_id = e.institution_id AND p.id = e.person_id "
    "JOIN departments d ON d.institution_id = e.institution_id AND d.id = e.department_id WHERE e.institution_id = $institution"};

ExpenseRow read_row(Row& row) {
  auto expense = ExpenseRow{};
  expense.id = row.next<ExpenseId>();
  expense.number = row.next<std::string>();
  expense.trip = row.next<TripId>();
  expense.trip_number = row.next<std::string>();
  expense.purpose = row.next<std::string>();
  expense.starts_on = row.next<Date>();
  expense.ends_on = row.next<Date>();
  expense.person_name = row.next<std::string>();
  expense.department_name = row.next<std::string>();
  expense.state = row.next<ExpenseState>();
  expense.claimed_on = row.next<std::optional<Date>>();
  expense.claimed = row.next<Won>();
  expense.confirmation = row.next<Confirmation>();
  expense.allowed = row.next<Won>();
  expense.paid_on = row.next<std::optional<Date>>();
  expense.payment_no = row.next<std::string>();
  return expense;
}

void add_filter(Query& query, Actor const& actor, ExpenseFilter const& filter) {
  if (filter.state) query.add(" AND e.state = $?", *filter.state);
  if (filter.confirmation) query.add(" AND e.confirmation = $?", *filter.confirmation);
  if (filter.department) query.add(" AND e.department_id = $?", *filter.department);
  if (filter.trip) query.add(" AND e.trip_id = $?", *filter.trip);
  if (filter.is_own) query.add(" AND e.person_id = $?", actor.person);
  if (filter.year) query.add(" AND t.ends_on >= $? AND t.ends_on <= $?", Date::of(*filter.year, 1, 1), Date::of(*filter.year, 12, 31));
}

}  // namespace

std::vector<ExpenseRow> list_expenses(Tx& tx, Actor const& actor, ExpenseFilter const& filter, int offset, int limit) {
  auto query = Query{kRows};
  add_visible_expenses(query, actor);
  add_filter(query, actor, filter);
  query.add(" ORDER BY e.id DESC LIMIT $? OFFSET $?", limit, offset);
  return tx.list(query, read_row);
}

std::vector<ExpenseRow> list_expenses_after(Tx& tx, Actor const& actor, ExpenseFilter const& filter, std::optional<ExpenseId> after,
                                            int limit) {
  auto query = Query{kRows};
  add_visible_expenses(query, actor);
  add_filter(query, actor, filter);
  if (after) query.add(" AND e.id < $?", *after);
  query.add(" ORDER BY e.id DESC LIMIT $?", std::min(limit, 201));
  return tx.list(query, read_row);
}

std::int64_t count_expenses(Tx& tx, Actor const& actor, ExpenseFilter const& filter) {
  auto query = Query{
      "SELECT count(*) FROM expenses e JOIN trips t ON t.institution_id = e.institution_id AND t.id = e.trip_id "
      "WHERE e.institution_id = $institution"};
  add_visible_expenses(query, actor);
  add_filter(query, actor, filter);
  return tx.value<std::int64_t>(query);
}

std::vector<ExpenseTotal> list_totals(Tx& tx, Actor const& actor, ExpenseFilter const& filter) {
  if (!may_see_totals(actor)) return {};
  auto query = Query{
      "SELECT d.name, count(*), COALESCE(sum(e.claimed_won), 0), COALESCE(sum(e.allowed_won), 0), "
      "COALESCE(sum(CASE WHEN e.paid_on IS NOT NULL THEN e.allowed_won ELSE 0 END), 0) FROM expenses e "
      "JOIN trips t ON t.institution_id = e.institution_id AND t.id = e.trip_id "
      "JOIN departments d ON d.institution_id = e.institution_id AND d.id = e.department_id "
      "WHERE e.institution_id = $institution AND e.state NOT IN ('draft', 'waived')"};
  auto const sees_all = may_see_all_expenses(actor) || actor.has(Role::programme_officer) || actor.has(Role::executive);
  if (!sees_all) query.add(" AND e.department_id = $?", actor.department);
  add_filter(query, actor, {.department = filter.department, .trip = filter.trip, .year = filter.year});
  query.add(" GROUP BY d.name, d.position ORDER BY d.position, d.name");
  return tx.list(query, [](Row& row) {
    auto total = ExpenseTotal{.department_name = row.next<std::string>()};
    total.claims = row.next<std::int64_t>();
    total.claimed = row.next<Won>();
    total.allowed = row.next<Won>();
    total.paid = row.next<Won>();
    return total;
  });
}

std::vector<Unclaimed> list_unclaimed(Tx& tx, Actor const& actor) {
  auto query = Query{
      "SELECT t.id, t.number, t.purpose, p.id, p.name, d.name, t.ends_on FROM trips t "
      "JOIN trip_travelers v ON v.institution_id = t.institution_id AND v.trip_id = t.id "
      "JOIN people p ON p.institution_id = v.institution_id AND p.id = v.person_id "
      "JOIN departments d ON d.institution_id = p.institution_id AND d.id = p.department_id "
      "WHERE t.institution_id = $institution AND t.state IN ('came_back', 'reported') AND NOT EXISTS "
      "(SELECT 1 FROM expenses e WHERE e.institution_id = t.institution_id AND e.trip_id = t.id AND e.person_id = v.person_id "
      "AND e.state NOT IN ('draft', 'returned'))"};
  if (!may_see_all_expenses(actor)) query.add(" AND p.id = $?", actor.person);
  query.add(" ORDER BY t.ends_on, t.id, p.name LIMIT 200");
  return tx.list(query, [](Row& row) {
    auto one = Unclaimed{.trip = row.next<TripId>()};
    one.trip_number = row.next<std::string>();
    one.purpose = row.next<std::string>();
    one.person = row.next<PersonId>();
    one.person_name = row.next<std::string>();
    one.department_name = row.next<std::string>();
    one.ends_on = row.next<Date>();
    return one;
  });
}

Won claimed_for_trip(Tx& tx, TripId trip) {
  return tx.value<Won>(
      "SELECT COALESCE(SUM(CASE WHEN decided_on IS NULL THEN claimed_won ELSE allowed_won END), 0) FROM expenses "
      "WHERE institution_id = $institution AND trip_id = $1 AND state <> 'waived'",
      trip);
}

}  // namespace baeumgil
