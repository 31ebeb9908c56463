#include "features/trips/official_share.h"

#include <string_view>

namespace baeumgil {
namespace {

// "14:30" as minutes of the day; forms have checked that it is one.
int minutes_of(std::string_view time) {
  if (time.size() != 5) return -1;
  auto const number = [&](std::size_t at) { return (time[at] - '0') * 10 + (time[at + 1] - '0'); };
  return number(0) * 60 + number(3);
}

}  // namespace

std::optional<OfficialShare> official_share(std::vector<Stop> const& stops) {
  auto share = OfficialShare{};
  for (auto const& stop : stops) {
    auto const from = minutes_of(stop.from_time);
    auto const until = minutes_of(stop.until_time);
    if (from < 0 || until <= from) continue;
    share.all_minutes += until - from;
    if (stop.activity == Activity::official) share.official_minutes += until - from;
  }
  if (share.all_minutes == 0) return std::nullopt;
  return share;
}

}  // namespace baeumgil
