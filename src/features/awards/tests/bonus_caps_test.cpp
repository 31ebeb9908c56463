// 예산성과금: a cap for each person who signed for a share, another for the case.
#include "features/awards/tests/contest_world.h"

namespace baeumgil {
namespace {

// A resolved round of budget bonuses with one merit, whose adoption saved what a test puts down.
struct BonusWorld : ContestWorld {
  AdoptionId adoption{AdoptionId::make()};

  BonusWorld() {
    open(input());
    nominate_all(1);
    begin_scoring();
    disclose({{82, 82, 82, 82}});
    pass_days(7);
    resolve();
    keep("UPDATE award_rounds SET instrument = 'budget_bonus' WHERE institution_id = $institution AND id = $1", round);
    keep(
        "INSERT INTO adoptions (institution_id, id, number, case_id, issue_id, proposer_id, state, proposed_on, decide_by, created_at) "
        "VALUES ($institution, $1, '2026-도입-0901', $2, $3, $4, 'implemented', '2026-08-01', '2026-08-31', '2026-08-01T00:00:00Z')",
        adoption, cases[0], source.issue, leader.person);
  }
  void saved(int year, std::int64_t won, std::optional<Date> confirmed_on) {
    keep(
        "INSERT INTO benefits (institution_id, id, adoption_id, year, kind, amount_won, sureness, basis, recorded_by_id, recorded_on, "
        "confirmed_on) VALUES ($institution, $1, $2, $3, 'saving', $4, 'settled', '결산', $5, '2026-08-20', $6)",
        new_uuid(), adoption, year, won, leader.person, confirmed_on);
  }
  void set_prize(std::int64_t won) {
    keep("UPDATE award_prizes SET amount_won = $2 WHERE institution_id = $institution AND round_id = $1", round, won);
  }
  void set_kind(SavingKind kind) {
    keep("UPDATE nominations SET saving_kind = $2 WHERE institution_id = $institution AND id = $1", merits[0], to_word(kind));
  }
  Result<AwardRoundId> decide() { return decide_awards(db, mayor, round, "기획조정과-1"); }
};

// The cap is a person's: sixty million for three who signed for it is paid, for one it is not.
TEST(decide_awards, holds_a_budget_bonus_against_the_cap_of_each_person) {
  auto world = BonusWorld{};
  world.saved(2026, 599'999'999, Date::of(2026, 8, 21));
  auto const share = [&](Person const& person, int percent, int position) {
    world.keep(
        "INSERT INTO nomination_contributors (institution_id, nomination_id, person_id, department_id, position, share_percent, signed_at) "
        "VALUES ($institution, $1, $2, $3, $4, $5, '2026-08-20T01:00:00Z')",
        world.merits[0], person.id, person.department, position, percent);
  };
  auto const events = world.events();
  world.set_prize(100'000'001);
  world.refused_by(world.decide(), "award.budget_bonus.case.max");
  world.set_prize(60'000'000);
  world.refused_by(world.decide(), "award.budget_bonus.share.project_cost");
  world.set_kind(SavingKind::revenue);
  world.refused_by(world.decide(), "award.budget_bonus.share.revenue");
  world.set_kind(SavingKind::running_cost);
  world.refused_by(world.decide(), "award.budget_bonus.person.max");
  EXPECT_EQ(world.events(), events) << "a refusal writes nothing";
  world.keep("DELETE FROM nomination_contributors WHERE institution_id = $institution AND nomination_id = $1", world.merits[0]);
  share(world.office.lee_leader, 34, 0);
  share(world.office.park_member, 33, 1);
  share(world.office.kang_member, 33, 2);
  world.refused_by(world.decide(), "award.budget_bonus.person.max");
  world.set_kind(SavingKind::project_cost);
  world.keep(
      "UPDATE nominations SET spread_to = '이웃 구청의 주차장', spread_evidence = '적용 계획서' "
      "WHERE institution_id = $institution AND id = $1",
      world.merits[0]);
  world.set_prize(78'000'000);
  world.refused_by(world.decide(), "award.budget_bonus.share.project_cost.spread");
  world.set_prize(77'000'000);
  world.refused_by(world.decide(), "award.budget_bonus.spread.max");
  world.set_prize(60'000'000);
  ASSERT_TRUE(world.decide());
}

// Of saved staff cost one year is paid: the one that saved most, and only as far as it was confirmed.
TEST(decide_awards, pays_of_saved_staff_cost_up_to_one_year) {
  for (auto const won : {14'999'999, 15'000'000, 15'000'001}) {
    auto world = BonusWorld{};
    world.saved(2025, 12'000'000, Date::of(2026, 8, 21));
    world.saved(2026, 15'000'000, Date::of(2026, 8, 21));
    world.saved(2027, 30'000'000, std::nullopt);
    world.set_kind(SavingKind::staff_cost);
    world.set_prize(won);
    auto const events = world.events();
    if (won > 15'000'000) {
      world.refused_by(world.decide(), "award.budget_bonus.share.staff_cost");
      EXPECT_EQ(world.events(), events) << "a refusal writes nothing";
    } else {
      EXPECT_TRUE(world.decide()) << won;
    }
  }
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
