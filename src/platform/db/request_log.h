#pragma once

#include <cstdint>

#include "platform/db/transaction.h"

namespace baeumgil {

// What requests were answered before that moment; at most some hundreds. How many it was. Such a request sent again has effect again.
std::int64_t remove_answered_requests(Tx&, Instant before);

}  // namespace baeumgil
