#pragma once

#include "features/programs/program_draft.h"

namespace baeumgil {

class Database;

// A draft of the officer's department; nobody but the officer and the executive sees it yet.
Result<ProgramId> write_program(Database&, Actor const&, ProgramDraft const&);

}  // namespace baeumgil
