#pragma once
// Everybody who wrote a report hears of it, and who took it over from somebody who moved.

#include <set>
#include <string_view>

#include "features/notices/notify.h"
#include "features/reports/report.h"

namespace baeumgil {

inline void tell_writers(Tx& tx, Actor const& actor, Report const& report, std::string_view key) {
  auto writers = std::set<PersonId>{report.travelers.begin(), report.travelers.end()};
  writers.insert(report.keepers.begin(), report.keepers.end());
  for (auto const writer : writers)
    notify(tx, {.to = writer, .key = key, .arguments = {report.number, report.trip_purpose}, .path = "/reports/" + to_text(report.id)},
           actor.person);
}

}  // namespace baeumgil
