#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "features/programs/program.h"

namespace baeumgil {

class Database;

struct BudgetInput {
  Won amount{};
  std::string source{};
  std::optional<Date> decided_on{};
};

// The main budget or a supplementary one: the newest counts, the earlier ones stay to be read.
Result<ProgramId> set_program_budget(Database&, Actor const&, ProgramId, BudgetInput const&);

}  // namespace baeumgil
