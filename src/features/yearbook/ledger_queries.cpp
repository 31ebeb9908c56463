#include "features/yearbook/funnel_scope_queries.h"
#include "features/yearbook/ledger.h"

namespace baeumgil {
namespace {

// Trips of the scope whatever their state: money that was paid was paid.
void add_trips_of(Query& query, FunnelScope const& scope) {
  query.add(" IN (SELECT t.id");
  add_rows(query, FunnelStage::trips, scope);
  query.add(")");
}

void add_adoptions_of(Query& query, FunnelScope const& scope) {
  query.add(" IN (SELECT a.id");
  add_rows(query, FunnelStage::adoptions, scope);
  query.add(")");
}

// Trips that stood and had ended when the day ended.
std::int64_t count_staff_days(Tx& tx, FunnelScope const& scope) {
  auto query = Query{
      "SELECT t.starts_on, t.ends_on, (SELECT count(*) FROM trip_travelers v WHERE v.institution_id = $institution AND v.trip_id = t.id)"};
  add_rows(query, FunnelStage::trips, scope);
  add_standing(query, FunnelStage::trips, scope.on);
  query.add(" AND t.ends_on <= $?", last_day(tx, scope));
  auto days = std::int64_t{0};
  tx.each(query, [&](Row& row) {
    auto const starts_on = row.next<Date>();
    auto const length = row.next<Date>() - starts_on + 1;
    days += length * row.next<std::int64_t>();
  });
  return days;
}

BenefitRow read_benefit_row(Row& row) {
  auto found = BenefitRow{};
  found.benefit.id = row.next<BenefitId>();
  found.benefit.adoption = row.next<AdoptionId>();
  found.number = row.next<std::string>();
  found.policy = row.next<std::string>();
  found.department = row.next<std::string>();
  found.benefit.year = row.next<int>();
  found.benefit.kind = row.next<BenefitKind>();
  found.benefit.amount = row.next<Won>();
  found.benefit.sureness = row.next<Sureness>();
  found.benefit.basis = row.next<std::string>();
  found.benefit.recorded_by = row.next<PersonId>();
  found.recorded_by = row.next<std::string>();
  found.benefit.recorded_on = row.next<Date>();
  found.confirmed_by = row.next<std::string>();
  found.benefit.confirmed_on = row.next<std::optional<Date>>();
  found.benefit.record_no = row.next<std::string>();
  return found;
}

}  // namespace

Won sum_cancellation_fees(Tx& tx, FunnelScope const& scope) {
  auto query = Query{"SELECT COALESCE(SUM(t.cancellation_fee_won), 0)"};
  add_rows(query, FunnelStage::trips, scope);
  query.add(" AND t.cancellation_fee_on <= $?", last_day(tx, scope));
  return tx.value<Won>(query);
}

TripMoney sum_trip_money(Tx& tx, FunnelScope const& scope) {
  auto const until = last_day(tx, scope);
  auto money = TripMoney{};
  auto paid = Query{"SELECT count(*), COALESCE(SUM(x.allowed_won), 0) FROM expenses x WHERE x.institution_id = $institution"};
  paid.add(" AND x.paid_on <= $? AND x.trip_id", until);
  add_trips_of(paid, scope);
  tx.each(paid, [&](Row& row) {
    money.claims = row.next<std::int64_t>();
    money.paid = row.next<Won>();
  });
  auto back = Query{
      "SELECT COALESCE(SUM(b.amount_won + b.surcharge_won), 0) FROM recoveries b JOIN expenses x ON x.institution_id = b.institution_id "
      "AND x.id = b.expense_id WHERE b.institution_id = $institution"};
  back.add(" AND b.paid_back_on <= $? AND x.trip_id", until);
  add_trips_of(back, scope);
  money.taken_back = tx.value<Won>(back);
  money.fees = sum_cancellation_fees(tx, scope);
  money.staff_days = count_staff_days(tx, scope);
  return money;
}

PrizeMoney sum_prizes(Tx& tx, FunnelScope const& scope) {
  auto const until = last_day(tx, scope);
  auto query = Query{
      "SELECT count(*), COALESCE(SUM(g.amount_won), 0), COALESCE(SUM(CASE WHEN g.paid_on <= $1 THEN g.amount_won ELSE 0 END), 0)", until};
  query.add(
      " FROM award_register g JOIN award_rounds w ON w.institution_id = g.institution_id AND w.id = g.round_id "
      "JOIN programs p ON p.institution_id = w.institution_id AND p.id = w.program_id "
      "JOIN nominations n ON n.institution_id = g.institution_id AND n.id = g.nomination_id "
      "WHERE g.institution_id = $institution AND g.decided_on <= $? AND (g.revoked_on IS NULL OR g.revoked_on > $?)",
      until, until);
  if (scope.year) query.add(" AND p.fiscal_year = $?", *scope.year);
  if (scope.program) query.add(" AND p.id = $?", *scope.program);
  if (scope.department) query.add(" AND n.department_id = $?", *scope.department);
  auto money = PrizeMoney{};
  tx.each(query, [&](Row& row) {
    money.prizes = row.next<std::int64_t>();
    money.decided = row.next<Won>();
    money.paid = row.next<Won>();
  });
  return money;
}

BenefitMoney sum_benefits(Tx& tx, FunnelScope const& scope) {
  auto const until = last_day(tx, scope);
  auto query =
      Query{"SELECT COALESCE(SUM(CASE WHEN b.confirmed_on <= $1 THEN b.amount_won ELSE 0 END), 0), COALESCE(SUM(b.amount_won), 0)", until};
  query.add(" FROM benefits b WHERE b.institution_id = $institution AND b.recorded_on <= $? AND b.adoption_id", until);
  add_adoptions_of(query, scope);
  auto money = BenefitMoney{};
  tx.each(query, [&](Row& row) {
    money.confirmed = row.next<Won>();
    money.unconfirmed = {row.next<Won>().amount - money.confirmed.amount};
  });
  return money;
}

std::vector<BenefitRow> list_benefits(Tx& tx, FunnelScope const& scope) {
  auto query = Query{
      "SELECT b.id, b.adoption_id, o.number, CASE WHEN o.policy_name <> '' THEN o.policy_name ELSE f.title END, COALESCE(d.name, ''), "
      "b.year, "
      "b.kind, b.amount_won, b.sureness, b.basis, b.recorded_by_id, w.name, b.recorded_on, COALESCE(k.name, ''), b.confirmed_on, "
      "b.record_no "
      "FROM benefits b JOIN adoptions o ON o.institution_id = b.institution_id AND o.id = b.adoption_id "
      "JOIN cases f ON f.institution_id = o.institution_id AND f.id = o.case_id "
      "LEFT JOIN departments d ON d.institution_id = o.institution_id AND d.id = o.owner_department_id "
      "JOIN people w ON w.institution_id = b.institution_id AND w.id = b.recorded_by_id "
      "LEFT JOIN people k ON k.institution_id = b.institution_id AND k.id = b.confirmed_by_id WHERE b.institution_id = $institution"};
  query.add(" AND b.recorded_on <= $? AND b.adoption_id", last_day(tx, scope));
  add_adoptions_of(query, scope);
  query.add(" ORDER BY b.year DESC, o.number, b.kind LIMIT 500");
  return tx.list(query, read_benefit_row);
}

std::vector<EffectRow> list_effects(Tx& tx, FunnelScope const& scope) {
  auto query = Query{
      "SELECT a.id, a.number, CASE WHEN a.policy_name <> '' THEN a.policy_name ELSE c.title END, (SELECT d.name FROM departments d "
      "WHERE d.institution_id = a.institution_id AND d.id = a.owner_department_id), a.kpi_metric, a.kpi_unit, a.kpi_baseline, "
      "a.kpi_target, "
      "a.kpi_result, (SELECT w.name FROM adoption_checks k JOIN people w ON w.institution_id = k.institution_id AND w.id = k.checked_by_id "
      "WHERE k.institution_id = a.institution_id AND k.adoption_id = a.id ORDER BY k.months DESC LIMIT 1), (SELECT k.checked_on "
      "FROM adoption_checks k WHERE k.institution_id = $institution AND k.adoption_id = a.id ORDER BY k.months DESC LIMIT 1)"};
  add_rows(query, FunnelStage::effects, scope);
  add_standing(query, FunnelStage::effects, scope.on);
  query.add(" ORDER BY a.number LIMIT 1000");
  return tx.list(query, [](Row& row) {
    auto effect = EffectRow{.id = row.next<AdoptionId>(), .number = row.next<std::string>(), .policy = row.next<std::string>()};
    effect.department = row.next<std::optional<std::string>>().value_or("");
    effect.metric = row.next<std::string>();
    effect.unit = row.next<std::string>();
    effect.baseline = row.next<std::optional<double>>();
    effect.target = row.next<std::optional<double>>();
    effect.result = row.next<std::optional<double>>();
    effect.checked_by = row.next<std::optional<std::string>>().value_or("");
    effect.checked_on = row.next<std::optional<Date>>();
    return effect;
  });
}

Ledger read_ledger(Tx& tx, FunnelScope const& scope) {
  auto ledger = Ledger{.trips = sum_trip_money(tx, scope), .prizes = sum_prizes(tx, scope), .benefit = sum_benefits(tx, scope)};
  ledger.benefits = list_benefits(tx, scope);
  ledger.effects = list_effects(tx, scope);
  return ledger;
}

}  // namespace baeumgil
