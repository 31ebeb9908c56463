#include "features/trips/elsewhere_view.h"

#include "features/trips/trip_words.h"
#include "platform/html/site.h"

namespace baeumgil {

std::string elsewhere_text(Site const& site, Actor const& actor, std::vector<TravelerElsewhere> const& elsewhere) {
  if (elsewhere.empty()) return {};
  auto who = std::string{};
  for (auto const& one : elsewhere)
    who += (who.empty() ? "" : ", ") + one.name + " (" + trip_period(actor.language, one.starts_on, one.ends_on) + ")";
  return site.words(actor, "trip.elsewhere", {who});
}

}  // namespace baeumgil
