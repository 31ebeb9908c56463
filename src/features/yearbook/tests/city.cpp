#include "features/yearbook/tests/city.h"

#include <algorithm>

#include "bench/fill.h"
#include "features/targets/load_directory.h"
#include "platform/db/database.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

void add_scopes(City& city) {
  city.scopes = {{}, {.year = 2024}, {.year = 2026}};
  auto const has_all = std::ranges::find_if(city.rows.rows, [](RowBehind const& row) {
    return row.noun == "adoption" && row.state == "closed_success" && !row.department.is_nil();
  });
  city.scopes.push_back({.program = ProgramId{has_all->program}});
  city.scopes.push_back({.department = DepartmentId{has_all->department}});
  city.scopes.push_back({.year = has_all->year, .field = enum_from_word<PolicyField>(has_all->field)});
  auto const days = {Date::of(2022, 1, 2), Date::of(2023, 6, 30), Date::of(2024, 10, 31), Date::of(2026, 11, 5)};
  for (auto const& scope : std::vector{city.scopes})
    for (auto const day : days) {
      city.scopes.push_back(scope);
      city.scopes.back().on = day;
    }
}

}  // namespace

City& city() {
  static auto made = [] {
    auto& db = TestProgram::instance().db();
    auto const id = make_institution("셈할 시");
    auto const before = test_clock().now();
    auto sample = bench::load_sample();
    for (auto const* code : {"11", "41", "agency:교육부", "SG:ura"}) sample.hosts.push_back({.id = directory_id(code), .name = code});
    auto const progress = bench::Progress{[](std::string_view, std::size_t) {}};
    auto const sizes = bench::Sizes{
        .departments = 20, .staff = 240, .issues = 240, .programs = 15, .teams = 120, .trips = 800, .cases = 440, .adoptions = 240};
    bench::fill_institution({db, test_clock(), sample, progress}, {.id = id, .name = "셈할 시"}, sizes);
    test_clock().set(before);
    if (tests_run_on_postgres()) run_on_postgres(test_database_url(), "ANALYZE");
    auto filled = City{.actor = {.institution = id, .name = "셈이"}};
    filled.actor.roles = Roles{}.with(Role::programme_officer);
    filled.rows = read_all_rows(db, filled.actor);
    add_scopes(filled);
    return filled;
  }();
  return made;
}

}  // namespace baeumgil
