// 예산성과금: a cap for each person who signed for a share, another for the case.
#include "features/awards/tests/contest_world.h"

namespace baeumgil {
namespace {

// The cap is a person's: sixty million for three who signed for it is paid, for one it is not.
TEST(decide_awards, holds_a_budget_bonus_against_the_cap_of_each_person) {
  auto world = ContestWorld{};
  world.open(world.input());
  world.nominate_all(1);
  world.begin_scoring();
  world.disclose({{82, 82, 82, 82}});
  world.pass_days(7);
  world.resolve();
  world.keep("UPDATE award_rounds SET instrument = 'budget_bonus' WHERE institution_id = $institution AND id = $1", world.round);
  auto const set_prize = [&](std::int64_t won) {
    world.keep("UPDATE award_prizes SET amount_won = $2 WHERE institution_id = $institution AND round_id = $1", world.round, won);
  };
  auto const share = [&](Person const& person, int percent, int position) {
    world.keep(
        "INSERT INTO nomination_contributors (institution_id, nomination_id, person_id, department_id, position, share_percent, signed_at) "
        "VALUES ($institution, $1, $2, $3, $4, $5, '2026-08-20T01:00:00Z')",
        world.merits[0], person.id, person.department, position, percent);
  };
  auto const events = world.events();
  set_prize(100'000'001);
  world.refused_by(decide_awards(world.db, world.mayor, world.round, "기획조정과-1"), "award.budget_bonus.case.max");
  set_prize(60'000'000);
  world.refused_by(decide_awards(world.db, world.mayor, world.round, "기획조정과-1"), "award.budget_bonus.person.max");
  EXPECT_EQ(world.events(), events) << "a refusal writes nothing";
  world.keep("DELETE FROM nomination_contributors WHERE institution_id = $institution AND nomination_id = $1", world.merits[0]);
  share(world.office.lee_leader, 34, 0);
  share(world.office.park_member, 33, 1);
  share(world.office.kang_member, 33, 2);
  world.refused_by(decide_awards(world.db, world.mayor, world.round, "기획조정과-1"), "award.budget_bonus.person.max");
  set_prize(58'000'000);
  ASSERT_TRUE(decide_awards(world.db, world.mayor, world.round, "기획조정과-1"));
}

TEST(plan_round, lets_a_budget_bonus_be_shared_up_to_the_cap_of_its_case) {
  auto world = ContestWorld{};
  auto input = world.input();
  input.instrument = AwardInstrument::budget_bonus;
  input.prizes.front().amount = Won{100'000'001};
  world.refused_by(plan_round(world.db, world.officer, input), "award.budget_bonus.case.max");
  input.prizes.front().amount = Won{100'000'000};
  EXPECT_TRUE(plan_round(world.db, world.officer, input));
}

}  // namespace
}  // namespace baeumgil
