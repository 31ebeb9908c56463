#pragma once
// Everybody who wrote a report hears of it.

#include <string_view>

#include "features/notices/notify.h"
#include "features/reports/report.h"

namespace baeumgil {

inline void tell_writers(Tx& tx, Actor const& actor, Report const& report, std::string_view key) {
  for (auto const writer : report.travelers)
    notify(tx, {.to = writer, .key = key, .arguments = {report.number, report.trip_purpose}, .path = "/reports/" + to_text(report.id)},
           actor.person);
}

}  // namespace baeumgil
