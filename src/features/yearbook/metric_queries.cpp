#include <algorithm>

#include "features/trips/official_share.h"
#include "features/yearbook/funnel_scope_queries.h"
#include "features/yearbook/ledger.h"
#include "features/yearbook/metrics.h"
#include "features/yearbook/yearbook_queries.h"

namespace baeumgil {
namespace {

// How many, and the list of exactly these.
struct Counted {
  std::int64_t count{0};
  std::string path{};
};

Counted counted(Tx& tx, FunnelStage stage, FunnelScope const& scope) {
  return {count_stage(tx, stage, scope), funnel_rows_path(stage, scope)};
}

Counted counted(Tx& tx, FunnelPart part, FunnelScope const& scope) {
  return {count_funnel_rows(tx, {.stage = stage_of(part), .scope = scope, .only = part}), funnel_rows_path(part, scope)};
}

MetricValue share_of(Metric metric, Counted const& part, Counted const& whole) {
  return {.metric = metric, .part = part.count, .whole = whole.count, .part_path = part.path, .whole_path = whole.path};
}

MetricValue decision_days(Tx& tx, FunnelScope const& scope) {
  auto const day = last_day(tx, scope);
  auto query = Query{"SELECT c.published_at, "};
  add_decided_on(query, day);
  add_rows(query, FunnelStage::decisions, scope);
  add_standing(query, FunnelStage::decisions, scope.on);
  add_part(query, FunnelPart::dated, scope, day);
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

MetricValue newcomers(Tx& tx, FunnelScope const& scope) {
  auto found = MetricValue{.metric = Metric::newcomers};
  if (!scope.year || scope.program || scope.department || scope.field) return found;
  for (auto const& person : list_first_years(tx, scope)) {
    ++found.whole;
    if (person.first_year == *scope.year) ++found.part;
  }
  return found;
}

MetricValue official_hours(Tx& tx, FunnelScope const& scope) {
  auto query = Query{
      "SELECT o.from_time, o.until_time, o.activity FROM trip_stops o WHERE o.institution_id = $institution "
      "AND o.trip_id IN "};
  add_standing_trips(query, scope);
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
      "AND v.trip_id IN "};
  add_standing_trips(query, scope);
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

// What is not counted in rows of a step is read in them: hours and visits in trips, sentences in reports.
std::string rows_behind(Metric metric, FunnelScope const& scope) {
  switch (metric) {
    case Metric::decision_days:
      return funnel_rows_path(FunnelPart::dated, scope);
    case Metric::on_time:
    case Metric::new_text:
      return funnel_rows_path(FunnelStage::reports, scope);
    default:
      return funnel_rows_path(FunnelStage::trips, scope);
  }
}

}  // namespace

MetricValue cost_per_adoption(Tx& tx, FunnelScope const& scope) {
  auto const adopted = count_stage(tx, FunnelStage::adoptions, scope);
  auto cost = MetricValue{.metric = Metric::cost_per_adoption, .unit = MetricUnit::won, .whole = adopted};
  if (adopted == 0) return cost;
  auto const money = sum_trip_money(tx, scope);
  cost.part = (money.paid + money.fees).amount / adopted;  // whole won, rounded down
  return cost;
}

std::vector<MetricValue> list_metrics(Tx& tx, FunnelScope const& scope) {
  auto const adopted = counted(tx, FunnelStage::adoptions, scope);
  auto cost = cost_per_adoption(tx, scope);
  cost.whole_path = adopted.path;
  auto const of_parts = [&](Metric metric, FunnelPart part, FunnelPart whole) {
    return share_of(metric, counted(tx, part, scope), counted(tx, whole, scope));
  };
  auto found = std::vector<MetricValue>{of_parts(Metric::adoption_rate, FunnelPart::recent_adopted, FunnelPart::recent),
                                        decision_days(tx, scope),
                                        of_parts(Metric::reasons_given, FunnelPart::refused_with_reason, FunnelPart::refused),
                                        share_of(Metric::measured, counted(tx, FunnelStage::effects, scope), adopted),
                                        cost,
                                        on_time(tx, scope),
                                        share_of(Metric::elsewhere, counted(tx, FunnelPart::elsewhere, scope), adopted),
                                        newcomers(tx, scope),
                                        official_hours(tx, scope),
                                        feedback(tx, scope),
                                        new_text(tx, scope)};
  for (auto& metric : found)
    if (metric.whole_path.empty()) metric.whole_path = rows_behind(metric.metric, scope);
  return found;
}

}  // namespace baeumgil
