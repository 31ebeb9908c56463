#pragma once
// For the bell: how many notices a person has not read.

#include <cstdint>

#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::int64_t count_unread(Tx&, PersonId);

}  // namespace baeumgil
