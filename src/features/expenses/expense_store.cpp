#include "features/expenses/expense_store.h"

#include "features/expenses/expense_visibility.h"
#include "features/expenses/receipt_store.h"

namespace baeumgil {
namespace {

constexpr Sql kExpenses{
    "SELECT e.id, e.number, e.trip_id, t.number, t.purpose, t.destination, t.kind, t.starts_on, t.ends_on, t.distance_km, t.estimate_won, "
    "(SELECT count(*) FROM trip_travelers v WHERE v.institution_id = e.institution_id AND v.trip_id = e.trip_id), t.approver_id, "
    "e.person_id, "
    "p.name, p.post, e.department_id, d.name, e.state, e.state_reason, e.has_official_car, e.shared_with, e.meals_provided, "
    "e.relatives_nights, e.is_within_city, e.local_minutes, e.has_flat_lodging, e.mileage_answer, e.fare_saved_won, "
    "e.given_by_others_won, e.given_by, e.meals_above_won, e.meals_above_reason, e.overlap_reason, e.has_own_car, e.public_fare_won, "
    "e.own_car_reason, e.claimed_on, e.claimed_won, "
    "e.approved_won, "
    "e.confirmation, e.skip_rule, e.skip_rule_from, e.confirmed_by_id, COALESCE(f.name, ''), e.confirmed_on, e.decided_by_id, "
    "COALESCE(c.name, ''), e.decided_on, e.reduction_won, e.decision_reason, e.allowed_won, e.money, e.paid_by_id, e.paid_on, "
    "e.payment_no, e.version FROM expenses e "
    "JOIN trips t ON t.institution_id = e.institution_id AND t.id = e.trip_id "
    "JOIN people p ON p.institution_id = e.institution_id AND p.id = e.person_id "
    "JOIN departments d ON d.institution_id = e.institution_id AND d.id = e.department_id "
    "LEFT JOIN people c ON c.institution_id = e.institution_id AND c.id = e.decided_by_id "
    "LEFT JOIN people f ON f.institution_id = e.institution_id AND f.id = e.confirmed_by_id "
    "WHERE e.institution_id = $institution"};

void read_facts(Row& row, ExpenseFacts& facts) {
  facts.has_official_car = row.next<int>() != 0;
  facts.shared_with = row.next<std::string>();
  facts.meals_provided = row.next<int>();
  facts.relatives_nights = row.next<int>();
  facts.is_within_city = row.next<int>() != 0;
  facts.local_minutes = row.next<std::optional<int>>();
  facts.has_flat_lodging = row.next<int>() != 0;
  facts.mileage_answer = row.next<std::string>();
  facts.fare_saved = row.next<Won>();
  facts.given_by_others = row.next<Won>();
  facts.given_by = row.next<std::string>();
  facts.meals_above = row.next<Won>();
  facts.meals_above_reason = row.next<std::string>();
  facts.overlap_reason = row.next<std::string>();
  facts.has_own_car = row.next<int>() != 0;
  facts.public_fare = row.next<Won>();
  facts.own_car_reason = row.next<std::string>();
}

Expense read_expense(Row& row) {
  auto expense = Expense{};
  expense.id = row.next<ExpenseId>();
  expense.number = row.next<std::string>();
  expense.trip = row.next<TripId>();
  expense.trip_number = row.next<std::string>();
  expense.trip_purpose = row.next<std::string>();
  expense.destination = row.next<std::string>();
  expense.trip_kind = row.next<TripKind>();
  expense.starts_on = row.next<Date>();
  expense.ends_on = row.next<Date>();
  expense.distance_km = row.next<std::optional<int>>();
  expense.trip_estimate = row.next<Won>();
  expense.travelers = row.next<int>();
  expense.approver = row.next<std::optional<PersonId>>().value_or(PersonId{});
  expense.person = row.next<PersonId>();
  expense.person_name = row.next<std::string>();
  expense.post = row.next<Post>();
  expense.department = row.next<DepartmentId>();
  expense.department_name = row.next<std::string>();
  expense.state = row.next<ExpenseState>();
  expense.state_reason = row.next<std::string>();
  read_facts(row, expense.facts);
  expense.claimed_on = row.next<std::optional<Date>>();
  expense.claimed = row.next<Won>();
  expense.approved = row.next<Won>();
  expense.confirmation = row.next<Confirmation>();
  expense.skip_rule = row.next<std::string>();
  expense.skip_rule_from = row.next<std::optional<Date>>();
  expense.confirmed_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  expense.confirmed_by_name = row.next<std::string>();
  expense.confirmed_on = row.next<std::optional<Date>>();
  expense.decided_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  expense.decided_by_name = row.next<std::string>();
  expense.decided_on = row.next<std::optional<Date>>();
  expense.reduction = row.next<Won>();
  expense.decision_reason = row.next<std::string>();
  expense.allowed = row.next<Won>();
  expense.money = row.next<std::string>();
  expense.paid_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  expense.paid_on = row.next<std::optional<Date>>();
  expense.payment_no = row.next<std::string>();
  expense.version = row.next<int>();
  return expense;
}

Recovery read_recovery(Row& row) {
  auto recovery = Recovery{};
  recovery.flagged_by = row.next<PersonId>();
  recovery.flagged_by_name = row.next<std::string>();
  recovery.flagged_on = row.next<Date>();
  recovery.flag_reason = row.next<std::string>();
  recovery.amount = row.next<Won>();
  recovery.surcharge_rule = row.next<std::string>();
  recovery.surcharge_rule_from = row.next<std::optional<Date>>();
  recovery.surcharge_times = row.next<int>();
  recovery.surcharge = row.next<Won>();
  recovery.decided_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  recovery.decided_on = row.next<std::optional<Date>>();
  recovery.decision_reason = row.next<std::string>();
  recovery.paid_back_on = row.next<std::optional<Date>>();
  recovery.record_no = row.next<std::string>();
  return recovery;
}

ExchangeRate read_rate(Row& row) {
  auto rate = ExchangeRate{.currency = row.next<std::string>()};
  rate.ten_thousandths = row.next<std::int64_t>();
  rate.on = row.next<Date>();
  rate.source = row.next<std::string>();
  return rate;
}

void read_children(Tx& tx, Expense& expense) {
  expense.receipts = list_receipts(tx, expense.id);
  expense.facts.rates = tx.list(
      "SELECT currency, rate_10000, on_date, source FROM expense_rates WHERE institution_id = $institution AND expense_id = $1 "
      "ORDER BY position",
      read_rate, expense.id);
  expense.facts.stays = tx.list(
      "SELECT from_date, place, country FROM expense_stays WHERE institution_id = $institution AND expense_id = $1 ORDER BY position",
      [](Row& row) {
        auto stay = Stay{.from = row.next<Date>()};
        stay.place = row.next<std::string>();
        stay.country = row.next<std::string>();
        return stay;
      },
      expense.id);
  expense.over_cap_claims = tx.list(
      "SELECT item, on_date, nights, claimed_on FROM expense_over_caps WHERE institution_id = $institution AND expense_id = $1 "
      "ORDER BY on_date, item",
      [](Row& row) {
        auto claim = OverCapClaim{.item = row.next<MoneyItem>()};
        claim.on = row.next<Date>();
        claim.nights = row.next<int>();
        claim.claimed_on = row.next<Date>();
        return claim;
      },
      expense.id);
  expense.recoveries = tx.list(
      "SELECT r.flagged_by_id, p.name, r.flagged_on, r.flag_reason, r.amount_won, r.surcharge_rule, r.surcharge_rule_from, "
      "r.surcharge_times, r.surcharge_won, r.decided_by_id, r.decided_on, r.decision_reason, r.paid_back_on, r.record_no "
      "FROM recoveries r JOIN people p ON p.institution_id = r.institution_id AND p.id = r.flagged_by_id "
      "WHERE r.institution_id = $institution AND r.expense_id = $1 ORDER BY r.position",
      read_recovery, expense.id);
}

template <class IdType>
std::optional<IdType> or_null(IdType id) {
  if (id.is_nil()) return std::nullopt;
  return id;
}

}  // namespace

Result<Expense> find_expense(Tx& tx, Actor const& actor, ExpenseId id) {
  auto query = Query{kExpenses};
  query.add(" AND e.id = $?", id);
  add_visible_expenses(query, actor);
  auto expense = tx.find(query, read_expense);
  if (!expense) return not_found();
  read_children(tx, *expense);
  return std::move(*expense);
}

std::optional<Expense> find_own_expense(Tx& tx, TripId trip, PersonId person) {
  auto query = Query{kExpenses};
  query.add(" AND e.trip_id = $? AND e.person_id = $?", trip, person);
  auto expense = tx.find(query, read_expense);
  if (expense) read_children(tx, *expense);
  return expense;
}

std::optional<ExchangeRate> find_latest_rate(Tx& tx, std::string_view currency) {
  return tx.find(
      "SELECT currency, rate_10000, on_date, source FROM expense_rates WHERE institution_id = $institution AND currency = $1 "
      "ORDER BY on_date DESC, rate_10000 DESC LIMIT 1",
      read_rate, currency);
}

void insert_expense(Tx& tx, Expense const& expense) {
  tx.change(
      "INSERT INTO expenses (institution_id, id, number, trip_id, person_id, department_id, state, has_official_car, "
      "created_at, is_within_city) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
      expense.id, expense.number, expense.trip, expense.person, expense.department, expense.state, expense.facts.has_official_car, tx.now(),
      expense.facts.is_within_city);
  replace_facts(tx, expense);
}

namespace {

// The row in three statements: what was said and decided, who confirmed it, and what is known of the journey.
bool update_state(Tx& tx, Expense const& expense) {
  return tx.change(
             "UPDATE expenses SET state = $3, state_reason = $4, claimed_on = $5, claimed_won = $6, decided_by_id = $7, decided_on = $8, "
             "reduction_won = $9, decision_reason = $10, allowed_won = $11, money = $12, paid_by_id = $13, paid_on = $14, payment_no = "
             "$15, "
             "version = version + 1 WHERE institution_id = $institution AND id = $1 AND version = $2",
             expense.id, expense.version, expense.state, expense.state_reason, expense.claimed_on, expense.claimed,
             or_null(expense.decided_by), expense.decided_on, expense.reduction, expense.decision_reason, expense.allowed, expense.money,
             or_null(expense.paid_by), expense.paid_on, expense.payment_no) == 1;
}

void update_confirmation(Tx& tx, Expense const& expense) {
  tx.change(
      "UPDATE expenses SET approved_won = $2, confirmation = $3, skip_rule = $4, skip_rule_from = $5, confirmed_by_id = $6, "
      "confirmed_on = $7 WHERE institution_id = $institution AND id = $1",
      expense.id, expense.approved, expense.confirmation, expense.skip_rule, expense.skip_rule_from, or_null(expense.confirmed_by),
      expense.confirmed_on);
}

void update_facts(Tx& tx, Expense const& expense) {
  auto const& facts = expense.facts;
  tx.change(
      "UPDATE expenses SET has_official_car = $2, shared_with = $3, meals_provided = $4, relatives_nights = $5, is_within_city = $6, "
      "local_minutes = $7, has_flat_lodging = $8, mileage_answer = $9, fare_saved_won = $10, given_by_others_won = $11, given_by = $12, "
      "meals_above_won = $13, meals_above_reason = $14, overlap_reason = $15, has_own_car = $16, public_fare_won = $17, "
      "own_car_reason = $18 WHERE institution_id = $institution AND id = $1",
      expense.id, facts.has_official_car, facts.shared_with, facts.meals_provided, facts.relatives_nights, facts.is_within_city,
      facts.local_minutes, facts.has_flat_lodging, facts.mileage_answer, facts.fare_saved, facts.given_by_others, facts.given_by,
      facts.meals_above, facts.meals_above_reason, facts.overlap_reason, facts.has_own_car, facts.public_fare, facts.own_car_reason);
}

}  // namespace

Result<Done> update_expense(Tx& tx, Expense const& expense) {
  if (!update_state(tx, expense)) return conflict("problem.saved_first");
  update_confirmation(tx, expense);
  update_facts(tx, expense);
  return Done{};
}

void replace_facts(Tx& tx, Expense const& expense) {
  tx.change("DELETE FROM expense_rates WHERE institution_id = $institution AND expense_id = $1", expense.id);
  tx.change("DELETE FROM expense_stays WHERE institution_id = $institution AND expense_id = $1", expense.id);
  auto position = 0;
  for (auto const& rate : expense.facts.rates)
    tx.change(
        "INSERT INTO expense_rates (institution_id, expense_id, position, currency, rate_10000, on_date, source) "
        "VALUES ($institution, $1, $2, $3, $4, $5, $6)",
        expense.id, position++, rate.currency, rate.ten_thousandths, rate.on, rate.source);
  position = 0;
  for (auto const& stay : expense.facts.stays)
    tx.change(
        "INSERT INTO expense_stays (institution_id, expense_id, position, from_date, place, country) "
        "VALUES ($institution, $1, $2, $3, $4, $5)",
        expense.id, position++, stay.from, stay.place, stay.country);
}

void insert_over_cap_claim(Tx& tx, ExpenseId id, OverCapClaim const& claim) {
  tx.change(
      "INSERT INTO expense_over_caps (institution_id, expense_id, item, on_date, nights, claimed_on) "
      "VALUES ($institution, $1, $2, $3, $4, $5)",
      id, claim.item, claim.on, claim.nights, claim.claimed_on);
}

void insert_recovery(Tx& tx, Expense const& expense, Recovery const& recovery) {
  tx.change(
      "INSERT INTO recoveries (institution_id, expense_id, position, flagged_by_id, flagged_on, flag_reason) "
      "VALUES ($institution, $1, $2, $3, $4, $5)",
      expense.id, expense.recoveries.size(), recovery.flagged_by, recovery.flagged_on, recovery.flag_reason);
}

void update_last_recovery(Tx& tx, ExpenseId id, Recovery const& recovery) {
  tx.change(
      "UPDATE recoveries SET amount_won = $2, surcharge_rule = $3, surcharge_rule_from = $4, surcharge_times = $5, surcharge_won = $6, "
      "decided_by_id = $7, decided_on = $8, decision_reason = $9, paid_back_on = $10, record_no = $11 "
      "WHERE institution_id = $institution AND expense_id = $1 AND position = "
      "(SELECT max(r.position) FROM recoveries r WHERE r.institution_id = $institution AND r.expense_id = $1)",
      id, recovery.amount, recovery.surcharge_rule, recovery.surcharge_rule_from, recovery.surcharge_times, recovery.surcharge,
      or_null(recovery.decided_by), recovery.decided_on, recovery.decision_reason, recovery.paid_back_on, recovery.record_no);
}

std::vector<std::optional<ExpenseState>> list_states_of(Tx& tx, TripId trip) {
  return tx.list(
      "SELECT e.state FROM trip_travelers t LEFT JOIN expenses e ON e.institution_id = t.institution_id AND e.trip_id = t.trip_id "
      "AND e.person_id = t.person_id WHERE t.institution_id = $institution AND t.trip_id = $1",
      [](Row& row) { return row.next<std::optional<ExpenseState>>(); }, trip);
}

}  // namespace baeumgil
