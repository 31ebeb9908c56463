#pragma once
// Every SQL statement about settings.

#include "base/result.h"
#include "features/settings/find_settings.h"

namespace baeumgil {

// Conflict when somebody saved since `settings.version` was read.
Result<Done> update_settings(Tx&, Settings const&);

}  // namespace baeumgil
