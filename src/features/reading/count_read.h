#pragma once
// A reader a day counts once. Reading is no change of the institution's work, so the log of changes does not hear of it.

#include "base/actor.h"
#include "base/ids.h"

namespace baeumgil {

class Database;

void count_read(Database&, Actor const&, CaseId);

}  // namespace baeumgil
