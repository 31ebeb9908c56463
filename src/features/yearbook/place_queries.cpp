// Where we learned, and who learned from us.
#include <algorithm>

#include "features/yearbook/funnel_scope_queries.h"
#include "features/yearbook/ledger.h"

namespace baeumgil {
namespace {

constexpr SqlPart kHost =
    "h.id, CASE WHEN h.kind IN ('municipality', 'province') THEN h.code ELSE '' END, CASE WHEN h.full_name <> '' THEN h.full_name "
    "ELSE h.name END, COALESCE((SELECT o.name FROM shared_institutions o WHERE o.kind = 'province' AND o.province_code = h.province_code "
    "AND h.kind IN ('municipality', 'province')), ''), h.sort_key";

struct Sorted {
  std::string key{};
  PlaceCount place{};
};

// A row of one side: what is there already is added to.
void take(Row& row, std::vector<Sorted>& places, std::int64_t PlaceCount::*side) {
  auto found = PlaceCount{.id = row.next<InstitutionId>()};
  found.code = row.next<std::string>();
  found.name = row.next<std::string>();
  found.province = row.next<std::string>();
  auto key = row.next<std::string>();
  found.*side = row.next<std::int64_t>();
  auto const known = std::ranges::find_if(places, [&](Sorted const& one) { return one.place.id == found.id; });
  if (known == places.end())
    places.push_back({std::move(key), std::move(found)});
  else
    known->place.*side += found.*side;
}

}  // namespace

std::vector<PlaceCount> count_places(Tx& tx, FunnelScope const& scope) {
  auto places = std::vector<Sorted>{};
  auto learned = Query{"SELECT "};
  learned.add(kHost).add(
      ", v.visits FROM (SELECT host_id, count(*) AS visits FROM visits WHERE institution_id = $institution "
      "AND state NOT IN ('draft', 'declined', 'withdrawn', 'cancelled') AND trip_id IN ");
  add_standing_trips(learned, scope);
  learned.add(" GROUP BY host_id) v JOIN shared_institutions h ON h.id = v.host_id ORDER BY h.sort_key, h.id");
  tx.each(learned, [&](Row& row) { take(row, places, &PlaceCount::learned); });
  // Whoever came to us came for no programme of ours: their year is the calendar's.
  if (!scope.program && !scope.department && !scope.field) {
    auto taught = Query{"SELECT "};
    taught.add(kHost).add(
        ", q.guests FROM (SELECT guest_id, count(*) AS guests FROM desk_requests WHERE institution_id = $institution "
        "AND state NOT IN ('draft', 'declined', 'withdrawn', 'cancelled')");
    taught.add(" AND received_at < $?", start_of_day_in_seoul(last_day(tx, scope) + 1));
    if (scope.year)
      taught.add(" AND received_at >= $? AND received_at < $?", start_of_day_in_seoul(Date::of(*scope.year, 1, 1)),
                 start_of_day_in_seoul(Date::of(*scope.year + 1, 1, 1)));
    taught.add(" GROUP BY guest_id) q JOIN shared_institutions h ON h.id = q.guest_id ORDER BY h.sort_key, h.id");
    tx.each(taught, [&](Row& row) { take(row, places, &PlaceCount::taught); });
  }
  std::ranges::stable_sort(places, {}, &Sorted::key);
  auto found = std::vector<PlaceCount>{};
  for (auto& one : places) found.push_back(std::move(one.place));
  return found;
}

}  // namespace baeumgil
