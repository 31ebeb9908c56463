#include "features/conduct/conduct_facts.h"

#include <algorithm>
#include <map>

#include "features/conduct/conduct_store.h"
#include "features/conduct/find_duties.h"
#include "features/trips/find_trip.h"

namespace baeumgil {
namespace {

void set_gifts(GiftSums const& sums, Situation& situation) {
  situation.set("gift.won_once", static_cast<double>(sums.at_once.amount))
      .set("gift.won_in_year", static_cast<double>(sums.in_year.amount));
  if (sums.dearest_meal > Won{}) situation.set("gift.meal_won", static_cast<double>(sums.dearest_meal.amount));
}

// What stands on another trip of the person is known to whoever may see it there.
std::vector<ConductEntry> list_known(Tx& tx, Actor const& actor, Trip const& trip, PersonId person, int year) {
  auto entries = list_conduct_of(tx, person, year);
  auto others = std::map<TripId, Result<Trip>>{};
  std::erase_if(entries, [&](ConductEntry const& one) {
    if (one.trip == trip.id) return !may_see_conduct_of(actor, trip, one.person, one.kind);
    auto at = others.find(one.trip);
    if (at == others.end()) at = others.emplace(one.trip, find_trip(tx, actor, one.trip)).first;
    return !at->second || !may_see_conduct_of(actor, *at->second, one.person, one.kind);
  });
  return entries;
}

// A trip may reach into a new year, and what was given because of it may come after its last day.
int last_year_of(Trip const& trip, std::vector<ConductEntry> const& of_trip) {
  auto last = trip.ends_on;
  for (auto const& entry : of_trip) last = std::max(last, entry.happened_on);
  return last.year();
}

// A meal and what came at once are of this trip; what one giver gave in the year is of all.
GiftSums sums_of(Trip const& trip, std::vector<ConductEntry> entries) {
  auto const in_year = sum_gifts(entries).in_year;
  std::erase_if(entries, [&](ConductEntry const& one) { return one.trip != trip.id; });
  auto const here = sum_gifts(entries);
  return {.dearest_meal = here.dearest_meal, .at_once = here.at_once, .in_year = in_year};
}

}  // namespace

TripConduct find_trip_conduct(Tx& tx, Actor const& actor, Trip const& trip) {
  return {.entries = list_conduct(tx, actor, trip), .duties = list_duties_during(tx, trip)};
}

void set_conduct_facts(Tx& tx, Actor const& actor, Trip const& trip, TripConduct const& known, Situation& situation) {
  situation.set("trip.emergency_duties", static_cast<int>(known.duties.size()));
  if (!may_see_conduct(actor, trip)) return;
  auto most = std::ptrdiff_t{-1};  // breaches of the person who has the most: a rule he keeps everybody keeps
  auto highest = GiftSums{};
  auto was_given = false;
  auto const last_year = last_year_of(trip, known.entries);
  for (auto const& traveler : trip.travelers) {
    if (!may_see_conduct_of(actor, trip, traveler.person, ConductKind::goods)) continue;
    for (auto year = trip.starts_on.year(); year <= last_year; ++year) {
      auto const entries = list_known(tx, actor, trip, traveler.person, year);
      if (may_see_conduct_of(actor, trip, traveler.person, ConductKind::violation))
        most = std::max(most, std::ranges::count_if(entries, [](ConductEntry const& one) { return !is_gift(one.kind) && one.counts(); }));
      was_given = was_given || std::ranges::any_of(entries, [](ConductEntry const& one) { return is_gift(one.kind) && one.counts(); });
      auto const sums = sums_of(trip, entries);
      highest = {std::max(highest.dearest_meal, sums.dearest_meal), std::max(highest.at_once, sums.at_once),
                 std::max(highest.in_year, sums.in_year)};
    }
  }
  if (most >= 0) situation.set("traveler.trip_violations", static_cast<int>(most));
  if (was_given) set_gifts(highest, situation);
}

}  // namespace baeumgil
