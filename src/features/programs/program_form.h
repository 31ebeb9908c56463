#pragma once
// Reads what a form or a JSON body says about a programme.

#include "features/programs/program_draft.h"
#include "features/programs/program_store.h"
#include "features/programs/set_budget.h"
#include "platform/web/fields.h"

namespace baeumgil {

ProgramDraft read_program_draft(Fields&);
BudgetInput read_budget(Fields&);
ProgramFilter read_program_filter(Fields& query);

}  // namespace baeumgil
