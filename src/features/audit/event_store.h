#pragma once
// Every SQL statement about events. There is none that changes or removes one.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/audit/event.h"
#include "features/audit/list_events.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct EventFilter {
  std::string who{};  // part of the name of who acted
  std::string noun{};
  std::string verb{};
  std::optional<Date> from{};  // days in Seoul, both included
  std::optional<Date> until{};
};

void insert_event(Tx&, Actor const&, EventId, Event const&);
Result<RecordedEvent> find_event(Tx&, EventId);
std::int64_t count_events(Tx&, EventFilter const&);
std::vector<RecordedEvent> list_events(Tx&, EventFilter const&, int limit, int offset);  // newest first
// Those before `before` (all when it is nil), newest first.
std::vector<RecordedEvent> list_events_before(Tx&, EventFilter const&, EventId before, int limit);

}  // namespace baeumgil
