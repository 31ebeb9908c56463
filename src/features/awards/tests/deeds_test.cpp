// What is counted of an adoption that came of the merit.
#include <gtest/gtest.h>

#include "features/awards/tests/contest_world.h"

namespace baeumgil {
namespace {

TEST(find_deeds, counts_an_effect_only_where_the_target_was_reached) {
  auto world = ContestWorld{};
  for (auto const& [number, result] : {std::pair{std::size_t{0}, 119.0}, std::pair{std::size_t{1}, 60.0}}) {
    world.keep(
        "INSERT INTO adoptions (institution_id, id, number, case_id, issue_id, proposer_id, owner_department_id, state, proposed_on, "
        "decide_by, decision, decided_on, implemented_on, kpi_baseline, kpi_target, kpi_result, created_at) "
        "VALUES ($institution, $1, $2, $3, $4, $5, $6, 'closed_success', $7, $7, 'adopt', $7, $7, 120, 60, $8, $9)",
        AdoptionId::make(), "2026-도입-" + to_text(world.cases[number]), world.cases[number], world.source.issue,
        world.office.lee_leader.id, world.office.learning, world.today(), result, Instant{});
  }
  world.open(world.input());
  world.nominate_all(2);
  world.begin_scoring();
  world.disclose({{80, 80, 80, 80}, {80, 80, 80, 80}});
  EXPECT_NEAR(*world.found(0).final_score, 86, 1e-9) << "in force: 6";
  EXPECT_NEAR(*world.found(1).final_score, 90, 1e-9) << "as aimed: 10";
}

// How often this person was told so.
std::int64_t told_of_prize(ContestWorld& world, Person const& person, std::string_view key) {
  return world.db.read(world.officer, [&](Tx& tx) {
    return tx.value<std::int64_t>("SELECT count(*) FROM notices WHERE institution_id = $institution AND person_id = $1 AND key = $2",
                                  person.id, key);
  });
}

TEST(decide_awards, tells_contributors_and_the_department_that_took_it_on) {
  auto world = ContestWorld{};
  world.keep(
      "INSERT INTO adoptions (institution_id, id, number, case_id, issue_id, proposer_id, owner_department_id, state, proposed_on, "
      "decide_by, decision, decided_on, created_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, 'decided_yes', $7, $7, 'adopt', $7, $8)",
      AdoptionId::make(), "2026-도입-알림", world.cases[0], world.source.issue, world.office.lee_leader.id, world.office.learning,
      world.today(), Instant{});
  world.open(world.input());
  world.nominate_all(2);
  ASSERT_TRUE(share_merit(world.db, world.leader, world.merits[0],
                          {{.person = world.office.lee_leader.id, .share = 50}, {.person = world.office.park_member.id, .share = 50}}));
  ASSERT_TRUE(sign_share(world.db, world.as(world.office.park_member), world.merits[0]));
  world.begin_scoring();
  world.disclose({{82, 82, 82, 82}, {80, 80, 80, 80}});
  world.pass_days(7);
  world.resolve();
  ASSERT_TRUE(decide_awards(world.db, world.mayor, world.round, "자치행정과-1"));
  for (auto const* person : {&world.office.lee_leader, &world.office.park_member, &world.office.yoon_head})
    EXPECT_EQ(told_of_prize(world, *person, "notice.award.payee"), 1) << person->name;
  EXPECT_EQ(told_of_prize(world, world.office.han_head, "notice.award.payee"), 0) << "people are paid, not their department";
  EXPECT_EQ(told_of_prize(world, world.office.park_member, "notice.award.payee_paid"), 0);
  ASSERT_TRUE(pay_awards(world.db, world.as(world.office.accountant), world.round, {.paid_on = world.today()}));
  for (auto const* person : {&world.office.lee_leader, &world.office.park_member, &world.office.yoon_head})
    EXPECT_EQ(told_of_prize(world, *person, "notice.award.payee_paid"), 1) << person->name;
}

}  // namespace
}  // namespace baeumgil
