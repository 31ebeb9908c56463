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

}  // namespace
}  // namespace baeumgil
