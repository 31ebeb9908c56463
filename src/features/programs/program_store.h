#pragma once
// Keeps programmes in the database, with their priority issues.

#include "features/programs/find_program.h"

namespace baeumgil {

struct ProgramFilter {
  std::optional<int> fiscal_year{};
  std::vector<ProgramState> states{};
};

// Whoever may not see unapproved plans gets only the others.
void add_visible(Query&, Actor const&);

std::vector<Program> list_programs(Tx&, Actor const&, ProgramFilter const&);  // newest year first, at most 500
std::vector<Program> list_programs_after(Tx&, Actor const&, std::optional<Uuid> after, int limit);
void insert_program(Tx&, Program const&);
Result<Done> update_program(Tx&, Program const&);  // conflict when someone saved first

// What stands in the way of the next steps.
std::int64_t count_missing_reports(Tx&, ProgramId, Date today);
std::int64_t count_unassigned_adoptions(Tx&, ProgramId);
std::int64_t count_teams(Tx&, ProgramId);

}  // namespace baeumgil
