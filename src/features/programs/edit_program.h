#pragma once

#include "features/programs/program_draft.h"

namespace baeumgil {

class Database;

// The whole plan, as long as it is a draft.
Result<ProgramId> edit_program(Database&, Actor const&, ProgramId, ProgramDraft const&);

struct Prolongation {
  std::optional<Date> apply_until{};
  std::optional<Date> ends_on{};
  std::string reason{};
};
// After approval dates may only be moved later, with a reason.
Result<ProgramId> prolong_program(Database&, Actor const&, ProgramId, Prolongation const&);

}  // namespace baeumgil
