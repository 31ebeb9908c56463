#pragma once

#include <string>

#include "base/result.h"
#include "features/pushes/push.h"

namespace baeumgil {

class Database;

// Binds a case to the issue; the finder is told, and keeps the credit.
Result<PushId> accept_push(Database&, Actor const&, PushId);
// Never without a reason, which a closed issue is by itself.
Result<PushId> decline_push(Database&, Actor const&, PushId, std::string const& reason);

}  // namespace baeumgil
