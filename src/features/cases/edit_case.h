#pragma once
// Saves the card (F09).

#include "base/actor.h"
#include "base/result.h"
#include "features/cases/case_input.h"

namespace baeumgil {

class Database;

Result<CaseId> edit_case(Database&, Actor const&, CaseId, CaseInput const&);

}  // namespace baeumgil
