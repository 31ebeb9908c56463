#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "features/programs/program.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Program> find_program(Tx&, Actor const&, ProgramId);  // drafts only for the programme officer and the executive
std::vector<Program> list_programs_taking_teams(Tx&, Actor const&);

struct ProgramTitle {
  ProgramId id{};
  std::string title{};
  ProgramState state{};
  Won budget{};  // of the plan
};
std::vector<ProgramTitle> list_recent_programs(Tx&, Actor const&, int limit);  // newest year first, for choosing

}  // namespace baeumgil
