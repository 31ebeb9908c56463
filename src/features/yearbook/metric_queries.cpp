#include <algorithm>

#include "features/trips/official_share.h"
#include "features/yearbook/funnel_scope_queries.h"
#include "features/yearbook/ledger.h"
#include "features/yearbook/metrics.h"

namespace baeumgil {
namespace {

MetricValue adoption_rate(Tx& tx, FunnelScope const& scope) {
  auto const until = last_day(tx, scope);
  auto const from = start_of_day_in_seoul(plus_months(until, -12));
  auto rate = MetricValue{.metric = Metric::adoption_rate};
  auto whole = Query{"SELECT count(*)"};
  add_rows(whole, FunnelStage::cases, scope);
  add_standing(whole, FunnelStage::cases, scope.on);
  whole.add(" AND c.published_at >= $?", from);
  rate.whole = tx.value<std::int64_t>(whole);
  auto part = Query{"SELECT count(*)"};
  add_rows(part, FunnelStage::cases, scope);
  add_standing(part, FunnelStage::cases, scope.on);
  part.add(" AND c.published_at >= $? AND EXISTS (SELECT 1 FROM adoptions a WHERE a.institution_id = c.institution_id AND a.case_id = c.id",
           from);
  add_standing(part, FunnelStage::adoptions, scope.on);
  part.add(")");
  rate.part = tx.value<std::int64_t>(part);
  return rate;
}

MetricValue decision_days(Tx& tx, FunnelScope const& scope) {
  auto query = Query{"SELECT c.published_at, a.decided_on"};
  add_rows(query, FunnelStage::decisions, scope);
  add_standing(query, FunnelStage::decisions, scope.on);
  query.add(" AND c.published_at IS NOT NULL AND a.decided_on IS NOT NULL");
  auto days = tx.list(query, [](Row& row) {
    auto const published = day_in_seoul(row.next<Instant>());
    return row.next<Date>() - published;
  });
  auto median = MetricValue{.metric = Metric::decision_days, .unit = MetricUnit::days, .whole = static_cast<std::int64_t>(days.size())};
  if (days.empty()) return median;
  auto const middle = days.begin() + static_cast<std::ptrdiff_t>((days.size() - 1) / 2);  // the lower of two
  std::ranges::nth_element(days, middle);
  median.part = *middle;
  return median;
}

MetricValue reasons_given(Tx& tx, FunnelScope const& scope) {
  auto query = Query{"SELECT count(*), COALESCE(SUM(CASE WHEN a.decision_reason <> '' THEN 1 ELSE 0 END), 0)"};
  add_rows(query, FunnelStage::decisions, scope);
  add_standing(query, FunnelStage::decisions, scope.on);
  query.add(" AND a.decision = 'reject'");
  auto found = MetricValue{.metric = Metric::reasons_given};
  tx.each(query, [&](Row& row) {
    found.whole = row.next<std::int64_t>();
    found.part = row.next<std::int64_t>();
  });
  return found;
}

MetricValue elsewhere(Tx& tx, FunnelScope const& scope) {
  auto query = Query{"SELECT count(*)"};
  add_rows(query, FunnelStage::adoptions, scope);
  add_standing(query, FunnelStage::adoptions, scope.on);
  query.add(
      " AND a.owner_department_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reports b JOIN trip_travelers v "
      "ON v.institution_id = b.institution_id AND v.trip_id = b.trip_id JOIN people e ON e.institution_id = v.institution_id "
      "AND e.id = v.person_id WHERE b.institution_id = c.institution_id AND b.id = c.report_id "
      "AND e.department_id = a.owner_department_id)");
  return {.metric = Metric::elsewhere, .part = tx.value<std::int64_t>(query), .whole = count_stage(tx, FunnelStage::adoptions, scope)};
}

MetricValue on_time(Tx& tx, FunnelScope const& scope) {
  auto query = Query{"SELECT r.submitted_at, r.due_on"};
  add_rows(query, FunnelStage::reports, scope);
  add_standing(query, FunnelStage::reports, scope.on);
  query.add(" AND r.submitted_at IS NOT NULL");
  auto found = MetricValue{.metric = Metric::on_time};
  tx.each(query, [&](Row& row) {
    auto const handed_in = day_in_seoul(row.next<Instant>());
    ++found.whole;
    if (handed_in <= row.next<Date>()) ++found.part;
  });
  return found;
}

// First of all trips that stand, whatever the scope's programme or year: who came before is no newcomer.
MetricValue newcomers(Tx& tx, FunnelScope const& scope) {
  auto found = MetricValue{.metric = Metric::newcomers};
  if (!scope.year || scope.program || scope.department || scope.field) return found;
  auto query = Query{"SELECT v.person_id, MIN(p.fiscal_year), MAX(CASE WHEN p.fiscal_year = $1 THEN 1 ELSE 0 END)", *scope.year};
  query.add(
      " FROM trip_travelers v JOIN trips t ON t.institution_id = v.institution_id AND t.id = v.trip_id "
      "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id WHERE v.institution_id = $institution");
  add_standing(query, FunnelStage::trips, scope.on);
  query.add(" GROUP BY v.person_id");
  tx.each(query, [&](Row& row) {
    row.next<PersonId>();
    auto const first = row.next<int>();
    if (row.next<int>() == 0) return;
    ++found.whole;
    if (first == *scope.year) ++found.part;
  });
  return found;
}

MetricValue official_hours(Tx& tx, FunnelScope const& scope) {
  auto query = Query{
      "SELECT o.from_time, o.until_time, o.activity FROM trip_stops o WHERE o.institution_id = $institution "
      "AND o.trip_id IN (SELECT t.id"};
  add_rows(query, FunnelStage::trips, scope);
  add_standing(query, FunnelStage::trips, scope.on);
  query.add(")");
  auto const stops = tx.list(query, [](Row& row) {
    auto stop = Stop{.from_time = row.next<std::string>(), .until_time = row.next<std::string>()};
    stop.activity = row.next<Activity>();
    return stop;
  });
  auto found = MetricValue{.metric = Metric::official_hours};
  if (auto const share = official_share(stops)) {
    found.part = share->official_minutes / 60;
    found.whole = share->all_minutes / 60;
  }
  return found;
}

MetricValue feedback(Tx& tx, FunnelScope const& scope) {
  auto query = Query{
      "SELECT count(*), COALESCE(SUM(CASE WHEN v.state IN ('feedback_sent', 'closed') THEN 1 ELSE 0 END), 0) FROM visits v "
      "WHERE v.institution_id = $institution AND v.state IN ('visited', 'thanked', 'feedback_sent', 'closed') "
      "AND v.trip_id IN (SELECT t.id"};
  add_rows(query, FunnelStage::trips, scope);
  add_standing(query, FunnelStage::trips, scope.on);
  query.add(")");
  auto found = MetricValue{.metric = Metric::feedback};
  tx.each(query, [&](Row& row) {
    found.whole = row.next<std::int64_t>();
    found.part = row.next<std::int64_t>();
  });
  return found;
}

// Of all sentences, so that a long report weighs more than a short one.
MetricValue new_text(Tx& tx, FunnelScope const& scope) {
  auto query = Query{
      "SELECT COALESCE(SUM(n.sentences), 0), COALESCE(SUM(n.alike), 0) FROM report_new_text n WHERE n.institution_id = $institution "
      "AND n.report_id IN (SELECT r.id"};
  add_rows(query, FunnelStage::reports, scope);
  add_standing(query, FunnelStage::reports, scope.on);
  query.add(")");
  auto found = MetricValue{.metric = Metric::new_text};
  tx.each(query, [&](Row& row) {
    found.whole = row.next<std::int64_t>();
    found.part = found.whole - row.next<std::int64_t>();
  });
  return found;
}

}  // namespace

MetricValue cost_per_adoption(Tx& tx, FunnelScope const& scope) {
  auto const adopted = count_stage(tx, FunnelStage::adoptions, scope);
  auto cost = MetricValue{.metric = Metric::cost_per_adoption, .unit = MetricUnit::won, .whole = adopted};
  if (adopted > 0) cost.part = sum_trip_money(tx, scope).paid.amount / adopted;  // whole won, rounded down
  return cost;
}

std::vector<MetricValue> list_metrics(Tx& tx, FunnelScope const& scope) {
  auto const cost = cost_per_adoption(tx, scope);
  auto const measured = count_stage(tx, FunnelStage::effects, scope);
  return {adoption_rate(tx, scope),
          decision_days(tx, scope),
          reasons_given(tx, scope),
          {.metric = Metric::measured, .part = measured, .whole = cost.whole},
          cost,
          on_time(tx, scope),
          elsewhere(tx, scope),
          newcomers(tx, scope),
          official_hours(tx, scope),
          feedback(tx, scope),
          new_text(tx, scope)};
}

}  // namespace baeumgil
