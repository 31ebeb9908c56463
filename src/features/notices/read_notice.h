#pragma once

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "platform/db/database.h"

namespace baeumgil {

// Marks one of the own notices as read; where it leads. Reading is no change of the institution's work, so the log of
// changes does not hear of it.
Result<std::string> read_notice(Database&, Actor const&, NoticeId);
Result<Done> read_all_notices(Database&, Actor const&);

}  // namespace baeumgil
