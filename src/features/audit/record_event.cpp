#include "features/audit/record_event.h"

#include "features/audit/event_store.h"
#include "features/audit/state_span.h"

namespace baeumgil {

EventId record_event(Tx& tx, Actor const& actor, Event const& event) {
  auto const id = EventId::make();
  insert_event(tx, actor, id, event);
  follow_state(tx, id, event);
  return id;
}

}  // namespace baeumgil
