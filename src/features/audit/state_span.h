#pragma once
// How long each row stood in which state. Kept in the transaction of every event that names a state; what a list or a number
// says of a past day is read from here.

#include <string_view>

#include "base/dates.h"
#include "base/ids.h"
#include "features/audit/event.h"
#include "platform/db/database.h"

namespace baeumgil {

// Nothing when the event is no change of its subject's state.
void follow_state(Tx&, EventId, Event const&);
struct StateBegun {
  std::string_view noun{};
  Uuid subject{};
  std::string_view state{};
  Instant at{};
};
// Ends the state before it. For rows that come with a past of their own.
void begin_state(Tx&, EventId, StateBegun const&);

// Reads the log once, in institutions that have one from before states were kept. Running it again changes nothing.
void keep_past_states(Database&);

}  // namespace baeumgil
