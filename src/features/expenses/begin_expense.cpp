#include "features/expenses/begin_expense.h"

#include <fmt/format.h>

#include "features/audit/record_event.h"
#include "features/expenses/estimate_trip.h"
#include "features/expenses/expense_json.h"
#include "features/expenses/expense_store.h"
#include "features/trips/find_trip.h"
#include "platform/db/counter.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<ExpenseId> begin_expense(Database& db, Actor const& actor, TripId trip_id) {
  return db.write(actor, [&](Tx& tx) -> Result<ExpenseId> {
    auto const trip = TRY(find_trip(tx, actor, trip_id));
    if (!may_begin_expense(actor, trip)) return forbidden("expense.begin.not_allowed");
    if (auto const found = find_own_expense(tx, trip_id, actor.person)) return found->id;
    auto const year = trip.ends_on.year();
    auto expense = Expense{.id = ExpenseId::make(), .number = fmt::format("{}-여비-{:04}", year, next_number(tx, "expense", year))};
    expense.trip = trip_id;
    expense.person = actor.person;
    expense.department = actor.department;
    expense.facts.has_official_car = trip.transport == Transport::official_car;
    expense.facts.has_own_car = trip.transport == Transport::own_car && trip.kind == TripKind::domestic;
    if (expense.facts.has_own_car) expense.facts.own_car_reason = trip.own_car_reason;
    expense.facts.is_within_city = city_of(list_hosts_in_plan(tx, trip), find_own_code(tx)) == WithinCity::yes;
    insert_expense(tx, expense);
    record_event(tx, actor,
                 {.verb = "expense.begun",
                  .subject = {"expense", expense.id.value, expense.number + " " + trip.purpose},
                  .after = to_json(expense)});
    return expense.id;
  });
}

}  // namespace baeumgil
