// A target that was reached asks whose issue it was whether it is solved.
#include <gtest/gtest.h>

#include "features/adoptions/tests/adoption_world.h"
#include "features/issues/issue.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

TEST(close_adoption, asks_the_head_of_the_issues_department_whether_it_is_solved) {
  auto world = World{};
  bring_to_progress(world);
  ASSERT_TRUE(implement_adoption(world.db, world.head, world.id, "시 공고 제1호"));
  ASSERT_TRUE(measure_adoption(world.db, world.owner, world.id, 0.0, "재난일지"));
  auto const issue = world.db.read(world.officer, [&](Tx& tx) { return *find_issue(tx, world.officer, world.source.issue); });
  auto const asked = issue.owner_department == world.head.department ? world.head : world.other_head;
  auto const other = issue.owner_department == world.head.department ? world.other_head : world.head;
  ASSERT_EQ(asked.department, issue.owner_department);
  auto const path = "/adoptions/" + to_text(world.id);
  auto const issue_path = "/issues/" + to_text(issue.id);
  run_scenarios(world.program, {{.name = "not before it is closed", .as = asked, .get = "/", .not_contains = {"현안 해결 여부 정하기"}}});
  ASSERT_TRUE(close_adoption(world.db, world.officer, world.id));
  auto const told = world.db.read(world.officer, [&](Tx& tx) {
    return tx.value<std::int64_t>(
        "SELECT count(*) FROM notices WHERE institution_id = $institution AND person_id = $1 AND key = 'notice.adoption.issue_to_solve'",
        asked.person);
  });
  EXPECT_EQ(told, 1);
  run_scenarios(
      world.program,
      {{.name = "home asks", .as = asked, .get = "/", .contains = {"현안 해결 여부 정하기", issue_path}},
       {.name = "and nobody else", .as = other, .get = "/", .not_contains = {"현안 해결 여부 정하기"}},
       {.name = "the page leads there", .as = asked, .get = path, .contains = {"현안 해결 처리하기"}},
       {.name = "for who may", .as = world.leader, .get = path, .not_contains = {"현안 해결 처리하기"}},
       {.name = "solved", .as = asked, .post = issue_path + "/solution", .form = {{"evidence", "침수 0건"}}, .status = 303, .events = 1},
       {.name = "home is quiet", .as = asked, .get = "/", .not_contains = {"현안 해결 여부 정하기"}}});
  EXPECT_EQ(world.issue(), IssueState::solved);
}

}  // namespace
}  // namespace baeumgil
