// Whoever supported an issue is told where its adoption goes.
#include "features/adoptions/consult_on_adoption.h"
#include "features/adoptions/tests/adoption_world.h"
#include "features/issues/list_supporters.h"
#include "features/issues/support_issue.h"
#include "features/people/deactivate_person.h"

namespace baeumgil {
namespace {

struct Supported : World {
  Actor supporter{office.actor_of(office.jung_member)};

  Supported() { EXPECT_TRUE(support_issue(db, supporter, source.issue)); }
  std::int64_t told(PersonId person) {
    return db.read(office.institution, [&](Tx& tx) {
      return tx.value<std::int64_t>(
          "SELECT count(*) FROM notices WHERE institution_id = $institution AND person_id = $1 AND key = 'notice.adoption.supported'",
          person);
    });
  }
};

TEST(keep_change, tells_supporters_of_the_issue_where_it_goes) {
  auto world = Supported{};
  bring_to_review(world);
  EXPECT_EQ(world.told(world.supporter.person), 0) << "not of every step on the way";
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  EXPECT_EQ(world.told(world.supporter.person), 1);
  EXPECT_EQ(world.told(world.office.kang_member.id), 0) << "who did not support it hears nothing";
  ASSERT_TRUE(plan_adoption(world.db, world.owner, world.id, full_plan()));
  pass_open_gates(world);
  ASSERT_TRUE(fund_adoption(world.db, world.owner, world.id, "비예산"));
  ASSERT_TRUE(start_adoption(world.db, world.owner, world.id));
  EXPECT_EQ(world.told(world.supporter.person), 2);
}

TEST(keep_change, tells_nobody_who_has_left) {
  auto world = Supported{};
  bring_to_review(world);
  ASSERT_TRUE(deactivate_person(world.db, world.office.actor_of(world.office.administrator), world.supporter.person, "퇴직"));
  EXPECT_TRUE(world.db.read(world.officer, [&](Tx& tx) { return list_supporters(tx, world.source.issue).empty(); }));
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  EXPECT_EQ(world.told(world.supporter.person), 0);
}

}  // namespace
}  // namespace baeumgil
