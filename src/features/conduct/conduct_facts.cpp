#include "features/conduct/conduct_facts.h"

#include <algorithm>

#include "features/conduct/conduct_store.h"
#include "features/conduct/find_duties.h"

namespace baeumgil {
namespace {

void set_gifts(GiftSums const& sums, Situation& situation) {
  situation.set("gift.won_once", static_cast<double>(sums.at_once.amount))
      .set("gift.won_in_year", static_cast<double>(sums.in_year.amount));
  if (sums.dearest_meal > Won{}) situation.set("gift.meal_won", static_cast<double>(sums.dearest_meal.amount));
}

}  // namespace

void set_conduct_facts(Tx& tx, Actor const& actor, Trip const& trip, Situation& situation) {
  situation.set("trip.emergency_duties", static_cast<int>(list_duties_during(tx, trip).size()));
  auto most = std::ptrdiff_t{-1};  // breaches of the person who has the most: a rule he keeps everybody keeps
  auto highest = GiftSums{};
  auto was_given = false;
  for (auto const& traveler : trip.travelers) {
    auto const entries = list_conduct_of(tx, traveler.person, trip.starts_on.year());
    if (may_see_conduct_of(actor, trip, traveler.person, ConductKind::violation))
      most = std::max(most, std::ranges::count_if(entries, [](ConductEntry const& one) { return !is_gift(one.kind) && one.counts(); }));
    if (!may_see_conduct_of(actor, trip, traveler.person, ConductKind::goods)) continue;
    auto const sums = sum_gifts(entries);
    was_given = was_given || std::ranges::any_of(entries, [](ConductEntry const& one) { return is_gift(one.kind) && one.counts(); });
    highest = {std::max(highest.dearest_meal, sums.dearest_meal), std::max(highest.at_once, sums.at_once),
               std::max(highest.in_year, sums.in_year)};
  }
  if (most >= 0) situation.set("traveler.trip_violations", static_cast<int>(most));
  if (was_given) set_gifts(highest, situation);
}

}  // namespace baeumgil
