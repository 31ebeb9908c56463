// The silo view: who learns of whom, over time, for those who may, by numbers alone.
#include "features/silos/silo.h"

#include <gtest/gtest.h>

#include "features/reading/count_read.h"
#include "platform/web/openapi.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct Watch {
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office office{make_office(db)};
  Office strangers{make_strangers(db)};
  ChainWalk walk{walk_chain(db, office, WalkTo::decided_adoption)};  // 교통정책과 wrote it, 평생교육과 decided
  Actor officer{office.actor_of(office.kim_officer)};
  Actor colleague{office.actor_of(office.kang_member)};
};

TEST(matrix_of, sums_by_department_most_first) {
  auto const a = DepartmentId::make();
  auto const b = DepartmentId::make();
  auto const matrix = matrix_of({{a, b, "2026-07", 2}, {b, b, "2026-07", 5}, {a, b, "2026-08", 1}, {a, a, "2026-08", 1}});
  ASSERT_EQ(matrix.learners, (std::vector{b, a}));
  ASSERT_EQ(matrix.sources, (std::vector{b, a}));
  EXPECT_EQ(matrix.cells, (std::vector<std::vector<std::int64_t>>{{5, 0}, {3, 1}}));
  EXPECT_EQ(matrix.most, 5);
}

TEST(months_of, tells_what_came_from_other_departments) {
  auto const a = DepartmentId::make();
  auto const b = DepartmentId::make();
  auto const months = months_of({{a, b, "2026-08", 2}, {a, a, "2026-08", 1}, {a, a, "2026-07", 4}});
  ASSERT_EQ(months.size(), 2U);
  EXPECT_EQ(months[0].month, "2026-07");
  EXPECT_EQ(months[0].across, 0);
  EXPECT_EQ(months[1].all, 3);
  EXPECT_EQ(months[1].across, 2);
}

TEST(heat_of, is_a_quarter_of_the_fullest_cell_a_step) {
  for (auto const& [count, heat] :
       {std::pair{0, 0}, std::pair{1, 1}, std::pair{2, 1}, std::pair{3, 2}, std::pair{6, 3}, std::pair{7, 4}, std::pair{8, 4}})
    EXPECT_EQ(heat_of(count, 8), heat) << count;
}

TEST(silo_pages, count_reads_uses_and_adoptions_by_department_for_those_who_may) {
  auto const watch = Watch{};
  count_read(watch.db, watch.colleague, watch.walk.good_case);
  auto const year = std::to_string(day_in_seoul(watch.program.clock().now()).year());
  run_scenarios(
      watch.program,
      {{.name = "reads", .as = watch.officer, .get = "/silos?year=" + year, .contains = {"평생교육과", "교통정책과", "heat-4"}},
       {.name = "uses", .as = watch.officer, .get = "/silos?measure=uses&year=" + year, .contains = {"교통정책과", "heat-4"}},
       {.name = "adopts", .as = watch.officer, .get = "/silos?measure=adopts&year=" + year, .contains = {"평생교육과", "100%"}},
       {.name = "nobody is named", .as = watch.officer, .get = "/silos?year=" + year, .not_contains = {"강주임"}},
       {.name = "another year", .as = watch.officer, .get = "/silos?year=2001", .contains = {"셀 것이 없습니다"}},
       {.name = "no year", .as = watch.officer, .get = "/silos?year=12", .status = 422},
       {.name = "the same as a file", .as = watch.officer, .get = "/silos.csv?year=" + year, .contains = {"교통정책과", "평생교육과,1,1"}},
       {.name = "and for spreadsheets", .as = watch.officer, .get = "/silos.xlsx?year=" + year, .contains = {"PK"}},
       {.name = "the mayor", .as = watch.office.actor_of(watch.office.mayor), .get = "/silos"},
       {.name = "the auditor", .as = watch.office.actor_of(watch.office.auditor), .get = "/silos"},
       {.name = "not everybody", .as = watch.colleague, .get = "/silos", .status = 404},
       {.name = "nor its file", .as = watch.colleague, .get = "/silos.csv", .status = 404},
       {.name = "nor by program", .as = watch.colleague, .get = "/api/v1/silos", .status = 404},
       {.name = "a stranger sees the own ones",
        .as = watch.strangers.actor_of(watch.strangers.kim_officer),
        .get = "/silos?year=" + year,
        .contains = {"셀 것이 없습니다"}}});
}

TEST(silo_api, answers_what_its_description_says) {
  auto const watch = Watch{};
  auto parameters = std::map<std::string, std::string, std::less<>>{};
  auto const path = std::string{"/api/v1/silos"};
  auto const* route = watch.program.program().router.find(Method::get, path, parameters);
  ASSERT_NE(route, nullptr);
  auto const body = answer(watch.program, {.as = watch.officer, .get = path + "?measure=adopts"}).body;
  EXPECT_TRUE(schema_violations(*route->operation, 200, body).empty());
  EXPECT_NE(body.find("평생교육과"), std::string::npos);
}

}  // namespace
}  // namespace baeumgil
