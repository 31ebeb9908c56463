#pragma once
// The log of one row as its page shows it: when, who, what, and the reason given.

#include "features/audit/list_events.h"
#include "platform/html/components.h"
#include "platform/html/locale.h"

namespace baeumgil {

inline Timeline to_timeline(Locale const& locale, Language language, std::vector<RecordedEvent> const& events) {
  auto timeline = Timeline{};
  for (auto const& event : events)
    timeline.entries.push_back(
        {.at = event.at, .who = event.actor_name, .what = locale.words(language, "event." + event.verb), .note = event.reason});
  return timeline;
}

}  // namespace baeumgil
