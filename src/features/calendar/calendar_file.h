#pragma once
// iCalendar (RFC 5545): what calendar programs subscribe to.

#include <string>
#include <string_view>
#include <vector>

#include "features/calendar/absence.h"

namespace baeumgil {

struct CalendarEntry {
  Absence absence{};
  std::string summary{};  // in the reader's words
  std::string note{};
  std::string uid{};  // of what is no absence; empty: the row's and the person's
};

// Lines end in CRLF and none is longer than 75 octets; an event keeps its UID, and its SEQUENCE grows with every change.
std::string calendar_file(std::string_view name, std::vector<CalendarEntry> const&, Instant now, std::string_view base_address);

}  // namespace baeumgil
