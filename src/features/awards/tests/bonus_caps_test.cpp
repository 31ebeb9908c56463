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
  auto const adoption = AdoptionId::make();
  world.keep(
      "INSERT INTO adoptions (institution_id, id, number, case_id, issue_id, proposer_id, state, proposed_on, decide_by, created_at) "
      "VALUES ($institution, $1, '2026-도입-0901', $2, $3, $4, 'implemented', '2026-08-01', '2026-08-31', '2026-08-01T00:00:00Z')",
      adoption, world.cases[0], world.source.issue, world.leader.person);
  world.keep(
      "INSERT INTO benefits (institution_id, id, adoption_id, year, kind, amount_won, sureness, basis, recorded_by_id, recorded_on, "
      "confirmed_on) VALUES ($institution, $1, $2, 2026, 'saving', 599999999, 'settled', '결산', $3, '2026-08-20', '2026-08-21')",
      new_uuid(), adoption, world.leader.person);
  auto const events = world.events();
  set_prize(100'000'001);
  world.refused_by(decide_awards(world.db, world.mayor, world.round, "기획조정과-1"), "award.budget_bonus.case.max");
  set_prize(60'000'000);
  world.refused_by(decide_awards(world.db, world.mayor, world.round, "기획조정과-1"), "award.budget_bonus.share.project_cost");
  world.keep("UPDATE nominations SET saving_kind = 'revenue' WHERE institution_id = $institution AND id = $1", world.merits[0]);
  world.refused_by(decide_awards(world.db, world.mayor, world.round, "기획조정과-1"), "award.budget_bonus.share.revenue");
  world.keep("UPDATE nominations SET saving_kind = 'running_cost' WHERE institution_id = $institution AND id = $1", world.merits[0]);
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
  world.refused_by(plan_round(world.db, world.officer, input), "award.budget_bonus.panel.due");
  input.nominate_until = Date::of(2027, 3, 10);
  input.score_until = Date::of(2027, 4, 1);
  world.refused_by(plan_round(world.db, world.officer, input), "award.budget_bonus.panel.due");
  input.score_until = Date::of(2027, 3, 31);
  EXPECT_TRUE(plan_round(world.db, world.officer, input));
}

}  // namespace
}  // namespace baeumgil
