#include "platform/clock.h"

#include <ctime>

namespace baeumgil {

Instant SystemClock::now() const { return {static_cast<std::int64_t>(std::time(nullptr))}; }

}  // namespace baeumgil
