#pragma once
// After the thanks: the host hears what became of what it showed, and the matter is closed. By the programme officer.

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"

namespace baeumgil {

class Database;

Result<VisitId> send_feedback(Database&, Actor const&, VisitId);
Result<VisitId> close_visit(Database&, Actor const&, VisitId);

}  // namespace baeumgil
