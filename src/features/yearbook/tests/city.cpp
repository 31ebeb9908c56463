#include "features/yearbook/tests/city.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "bench/fill.h"
#include "features/targets/load_directory.h"
#include "platform/db/database.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

// What the load generator leaves out: claims that came late, and rules that refused or were excepted from.
void add_what_is_rare(Database& db, Actor const& officer) {
  EXPECT_TRUE(db.write(officer, [](Tx& tx) -> Result<Done> {
    auto const claims = tx.list(
        "SELECT x.id, t.ends_on FROM expenses x JOIN trips t ON t.institution_id = x.institution_id AND t.id = x.trip_id "
        "WHERE x.institution_id = $institution AND x.claimed_on IS NOT NULL ORDER BY x.number, x.id",
        [](Row& row) {
          auto const id = row.next<Uuid>();
          return std::pair{id, row.next<Date>()};
        });
    for (auto i = std::size_t{0}; i < claims.size(); i += 9) {
      auto const& [id, came_back_on] = claims[i];
      tx.change("UPDATE expenses SET claimed_on = $2 WHERE institution_id = $institution AND id = $1", id, came_back_on + 40);
      tx.change("UPDATE expenses SET decided_on = $2 WHERE institution_id = $institution AND id = $1 AND decided_on IS NOT NULL", id,
                came_back_on + 44);
      tx.change("UPDATE expenses SET paid_on = $2 WHERE institution_id = $institution AND id = $1 AND paid_on IS NOT NULL", id,
                came_back_on + 48);
    }
    for (auto year = 2022; year <= 2026; ++year)
      for (auto const code : {std::string_view{"team.size.max"}, std::string_view{"trip.issue.required"}}) {
        tx.change(
            "INSERT INTO rule_refusals (institution_id, day, rule_code, department_id, refusals) VALUES ($institution, $1, $2, $3, $4)",
            Date::of(year, 4, 1), code, DepartmentId::make(), year - 2020);
        tx.change(
            "INSERT INTO rule_exceptions (institution_id, id, rule_code, used_on, department_id, title, path, reason, used_by) "
            "VALUES ($institution, $1, $2, $3, $4, '5인 팀', '/teams', '시장 결재', '담당')",
            new_uuid(), code, Date::of(year, 6, 1), DepartmentId::make());
      }
    return Done{};
  }));
}

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
    add_what_is_rare(db, filled.actor);
    filled.rows = read_all_rows(db, filled.actor);
    add_scopes(filled);
    return filled;
  }();
  return made;
}

}  // namespace baeumgil
