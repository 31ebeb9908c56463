#include "features/audit/event_order.h"

#include <cstdint>

namespace baeumgil {

EventId a_little_before(EventId event) {
  constexpr auto kOverlapMilliseconds = std::uint64_t{5000};
  auto milliseconds = std::uint64_t{0};  // the first 48 bits of a UUIDv7
  for (auto i = 0U; i < 6; ++i) milliseconds = milliseconds << 8U | event.value.bytes[i];
  if (milliseconds < kOverlapMilliseconds) return {};
  milliseconds -= kOverlapMilliseconds;
  auto earlier = EventId{};
  for (auto i = 0U; i < 6; ++i) earlier.value.bytes[5 - i] = static_cast<std::uint8_t>(milliseconds >> (8U * i));
  return earlier;
}

EventId newest_event(Tx& tx) {
  return tx.value<EventId>("SELECT id FROM events WHERE institution_id = $institution ORDER BY id DESC LIMIT 1");
}

}  // namespace baeumgil
