// Since when an adoption stands still.
#include <gtest/gtest.h>

#include "features/adoptions/follow_delay.h"
#include "features/rules/load_rules.h"
#include "features/yearbook/overview.h"
#include "platform/db/database.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

TEST(list_stuck_adoptions, says_since_when_and_puts_the_longest_first) {
  auto& db = test_database();
  auto const before = test_clock().now();
  auto const office = make_office(db);
  auto const strangers = make_strangers(db);
  ASSERT_TRUE(db.write({.institution = office.institution, .via = Via::command}, [](Tx& tx) { return load_shared_rules(tx); }));
  auto const started = walk_chain(db, office, WalkTo::started_adoption).adoption;
  auto const undecided = walk_chain(db, office, WalkTo::assigned_adoption, "기다림").adoption;
  auto const go_to = [](Date day) { test_clock().set(start_of_day_in_seoul(day) + 3600); };
  auto const stuck = [&](Office const& of, int limit) {
    return db.read(of.institution, [&](Tx& tx) { return list_stuck_adoptions(tx, limit); });
  };
  go_to(Date::of(2026, 11, 5));  // its milestone was due on 31 October
  ASSERT_TRUE(follow_adoptions(db, {.institution = office.institution, .via = Via::job}));
  go_to(Date::of(2026, 12, 1));
  auto const found = stuck(office, 5);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].id, undecided);
  EXPECT_EQ(found[1].id, started);
  EXPECT_EQ(found[1].since, Date::of(2026, 11, 5)) << "when it fell behind, not when it began";
  EXPECT_EQ(stuck(office, 1).size(), 1U);
  EXPECT_TRUE(stuck(strangers, 5).empty());
  test_clock().set(before);
}

}  // namespace
}  // namespace baeumgil
