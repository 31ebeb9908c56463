// What of an opened plan anybody may read.
#include "features/plan_comments/plan_comment_store.h"
#include "features/publications/public_cover.h"

namespace baeumgil {
namespace {

PublicPlan read_plan(Row& row) {
  auto plan = PublicPlan{.trip = row.next<TripId>()};
  plan.number = row.next<std::string>();
  plan.purpose = row.next<std::string>();
  plan.destination = row.next<std::string>();
  plan.kind = row.next<TripKind>();
  plan.starts_on = row.next<Date>();
  plan.ends_on = row.next<Date>();
  plan.estimate = row.next<Won>();
  plan.necessity = row.next<std::string>();
  plan.why_not_home = row.next<std::string>();
  plan.why_not_online = row.next<std::string>();
  plan.expected_effect = row.next<std::string>();
  return plan;
}

PublicStop read_stop(Row& row) {
  auto stop = PublicStop{.on = row.next<Date>()};
  stop.hours = row.next<std::string>();
  if (auto const until = row.next<std::string>(); !until.empty()) stop.hours += " ~ " + until;
  stop.place = row.next<std::string>();
  stop.host = row.next<std::string>();
  stop.activity = row.next<std::string>();
  return stop;
}

void cover_plan(TextCover const& cover, PublicPlan& plan) {
  for (auto* text : {&plan.purpose, &plan.destination, &plan.necessity, &plan.why_not_home, &plan.why_not_online, &plan.expected_effect})
    *text = cover(std::string_view{*text});
  for (auto& stop : plan.stops) stop.place = cover(std::string_view{stop.place});
  for (auto& traveler : plan.travelers) traveler.task = cover(std::string_view{traveler.task});
}

}  // namespace

Result<PublicPlan> find_public_plan(Tx& tx, TripId id) {
  auto found = tx.find(
      "SELECT t.id, t.number, t.purpose, t.destination, t.kind, t.starts_on, t.ends_on, t.estimate_won, COALESCE(o.necessity, t.gap), "
      "COALESCE(o.why_not_home, ''), COALESCE(o.why_not_online, ''), COALESCE(o.expected_effect, '') FROM trips t "
      "JOIN comment_windows w ON w.institution_id = t.institution_id AND w.trip_id = t.id "
      "LEFT JOIN overseas_plans o ON o.institution_id = t.institution_id AND o.trip_id = t.id "
      "WHERE t.institution_id = $institution AND t.id = $1 AND t.state <> 'cancelled'",
      read_plan, id);
  if (!found) return not_found();
  found->travelers = tx.list(
      "SELECT d.name, p.rank, v.task FROM trip_travelers v JOIN people p ON p.institution_id = v.institution_id AND p.id = v.person_id "
      "JOIN departments d ON d.institution_id = p.institution_id AND d.id = p.department_id "
      "WHERE v.institution_id = $institution AND v.trip_id = $1 ORDER BY v.position",
      [](Row& row) {
        auto traveler = PublicTraveler{.department = row.next<std::string>()};
        traveler.rank = row.next<std::string>();
        traveler.task = row.next<std::string>();
        return traveler;
      },
      id);
  found->stops = tx.list(
      "SELECT s.on_date, s.from_time, s.until_time, s.place, COALESCE(h.name, ''), s.activity FROM trip_stops s "
      "LEFT JOIN shared_institutions h ON h.id = s.host_id WHERE s.institution_id = $institution AND s.trip_id = $1 "
      "ORDER BY s.on_date, s.from_time, s.position",
      read_stop, id);
  found->costs = tx.list(
      "SELECT kind, amount_won FROM overseas_costs WHERE institution_id = $institution AND trip_id = $1 ORDER BY position",
      [](Row& row) {
        auto cost = PublicCost{.kind = row.next<std::string>()};
        cost.amount = row.next<Won>();
        return cost;
      },
      id);
  cover_plan(load_public_cover(tx).everywhere(), *found);
  return *std::move(found);
}

}  // namespace baeumgil
