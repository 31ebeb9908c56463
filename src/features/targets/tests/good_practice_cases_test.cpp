// What institutions are publicly known for: read whole, of whom each is, and cited on their pages.
#include "features/targets/good_practice_cases.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "features/targets/find_institution.h"
#include "features/targets/load_directory.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

Office office_with_directory() {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  EXPECT_TRUE(db.write(office.actor_of(office.kim_officer), [](Tx& tx) { return load_directory(tx); }));
  return office;
}

TEST(good_practice_cases, are_all_of_an_institution_of_the_directory_and_cited) {
  auto const office = office_with_directory();
  auto const& all = good_practice_cases();
  EXPECT_EQ(all.size(), 50U);
  EXPECT_EQ(std::ranges::count(all, true, &GoodPracticeCase::is_selection_only), 18);
  for (auto const& one : all) {
    SCOPED_TRACE(one.id + " " + one.institution);
    EXPECT_FALSE(one.source.empty());
    auto const code = one.code.empty() ? "agency:" + one.institution : one.code;
    auto const found = TestProgram::instance().db().read(office.institution, [&](Tx& tx) { return find_institution_by_code(tx, code); });
    ASSERT_TRUE(found);
    EXPECT_EQ(std::ranges::count(good_practice_cases_of(*found), one.id, &GoodPracticeCase::id), 1);
  }
}

TEST(the_page_of_an_institution, cites_what_it_is_known_for_and_says_where_only_the_selection_is_known) {
  auto const office = office_with_directory();
  auto const reader = office.actor_of(office.lee_leader);
  auto const page = [](std::string_view code) { return "/targets/" + to_text(directory_id(code)); };
  run_scenarios(TestProgram::instance(),
                {{.name = "with its source",
                  .as = reader,
                  .get = page("41110"),
                  .contains = {"밖에서 알려진 우수사례", "수원형 마을 통합 돌봄", "https://gwangjuzine.com/4100",
                               "따로 재거나 확인한 것이 아닙니다"}},
                 {.name = "chosen, and no more is known",
                  .as = reader,
                  .get = page("41390"),
                  .contains = {"선정되었다는 사실만 공개되어 있습니다", "출처: 행정안전부 보도자료(2021-11-04) 본문 사본"},
                  .not_contains = {"1차 심사 51건"}},
                 {.name = "nothing is known", .as = reader, .get = page("41220"), .not_contains = {"밖에서 알려진 우수사례"}}});
}

}  // namespace
}  // namespace baeumgil
