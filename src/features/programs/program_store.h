#pragma once
// Keeps programmes in the database, with their priority issues.

#include "base/list_order.h"
#include "features/programs/find_program.h"

namespace baeumgil {

enum class ProgramSort { year, window, period };
constexpr auto enum_words(ProgramSort) { return std::array<std::string_view, 3>{"year", "window", "period"}; }

struct ProgramFilter {
  std::optional<int> fiscal_year{};
  std::vector<ProgramState> states{};
  ListOrder<ProgramSort> order{};
  int page{1};
  int page_size{20};
};

// Whoever may not see unapproved plans gets only the others.
void add_visible(Query&, Actor const&);

std::vector<Program> list_programs(Tx&, Actor const&,
                                   ProgramFilter const&);  // without their issues; newest year first unless ordered otherwise
std::int64_t count_programs(Tx&, Actor const&, ProgramFilter const&);
std::vector<int> list_program_years(Tx&, Actor const&);  // newest first
std::vector<Program> list_programs_after(Tx&, Actor const&, ProgramFilter const&, std::optional<Uuid> after, int limit);
void insert_program(Tx&, Program const&);
Result<Done> update_program(Tx&, Program const&);  // conflict when someone saved first

// What stands in the way of the next steps.
std::int64_t count_missing_reports(Tx&, ProgramId, Date today);
std::int64_t count_unassigned_adoptions(Tx&, ProgramId);
std::int64_t count_teams(Tx&, ProgramId);
std::vector<PersonId> list_people_of_waiting_trips(Tx&, ProgramId);  // who travels or leads, of trips that have not set off

}  // namespace baeumgil
