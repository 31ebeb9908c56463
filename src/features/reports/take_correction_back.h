#pragma once
// A correction somebody thinks better of, before it is handed in: what was written since goes, and the accepted edition counts again.

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"

namespace baeumgil {

class Database;

Result<ReportId> take_correction_back(Database&, Actor const&, ReportId);

}  // namespace baeumgil
