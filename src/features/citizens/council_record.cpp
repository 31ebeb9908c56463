#include "features/citizens/council_record.h"

#include <functional>
#include <map>
#include <numeric>

namespace baeumgil {
namespace {

// The year of a day is its text's beginning, which no engine is asked to cut: rows come by day and are summed here.
using Years = std::map<int, CouncilYear, std::greater<>>;

void add_trips(Tx& tx, Years& years) {
  tx.each(
      "SELECT t.starts_on, "
      "(SELECT count(*) FROM trip_travelers v WHERE v.institution_id = t.institution_id AND v.trip_id = t.id), "
      "(SELECT COALESCE(SUM(e.allowed_won), 0) FROM expenses e WHERE e.institution_id = t.institution_id AND e.trip_id = t.id "
      "AND e.paid_on IS NOT NULL) FROM trips t "
      "WHERE t.institution_id = $institution AND t.state IN ('came_back', 'reported', 'closed')",
      [&](Row& row) {
        auto& year = years[row.next<Date>().year()];
        ++year.trips;
        year.people += row.next<std::int64_t>();
        year.paid += row.next<Won>();
      });
  tx.each(
      "SELECT cancellation_fee_on, cancellation_fee_won FROM trips WHERE institution_id = $institution AND cancellation_fee_on IS NOT NULL",
      [&](Row& row) {
        auto& year = years[row.next<Date>().year()];
        year.fees += row.next<Won>();
      });
}

void add_cases(Tx& tx, Years& years) {
  tx.each(
      "SELECT published_at FROM cases WHERE institution_id = $institution AND state IN ('published', 'stale') AND share_scope = 'open' "
      "AND published_at IS NOT NULL",
      [&](Row& row) { ++years[day_in_seoul(row.next<Instant>()).year()].cases; });
}

void add_decisions(Tx& tx, Years& years) {
  tx.each(
      "SELECT decided_on, decision, state FROM adoptions WHERE institution_id = $institution AND decision IS NOT NULL "
      "AND decided_on IS NOT NULL",
      [&](Row& row) {
        auto& year = years[row.next<Date>().year()];
        ++year.decisions[static_cast<std::size_t>(row.next<Decision>())];
        ++year.states[static_cast<std::size_t>(row.next<AdoptionState>())];
      });
}

void add_money(Tx& tx, Years& years) {
  tx.each("SELECT year, amount_won FROM benefits WHERE institution_id = $institution AND confirmed_on IS NOT NULL", [&](Row& row) {
    auto& year = years[row.next<int>()];
    year.benefit += row.next<Won>();
  });
  tx.each(
      "SELECT paid_on, amount_won FROM award_register WHERE institution_id = $institution AND paid_on IS NOT NULL AND revoked_on IS NULL",
      [&](Row& row) {
        auto& year = years[row.next<Date>().year()];
        ++year.prizes;
        year.prizes_paid += row.next<Won>();
      });
}

}  // namespace

std::int64_t CouncilYear::decided() const { return std::accumulate(decisions.begin(), decisions.end(), std::int64_t{0}); }

std::vector<CouncilYear> list_council_years(Tx& tx) {
  auto years = Years{};
  add_trips(tx, years);
  add_cases(tx, years);
  add_decisions(tx, years);
  add_money(tx, years);
  auto list = std::vector<CouncilYear>{};
  for (auto& [year, record] : years) {
    record.year = year;
    list.push_back(record);
  }
  return list;
}

}  // namespace baeumgil
