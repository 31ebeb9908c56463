#pragma once

#include "base/actor.h"

namespace baeumgil {

// Auditors, programme officers and administrators read the log; for others it does not exist.
bool may_read_events(Actor const&);

}  // namespace baeumgil
