// What is told of a merit that a citizen named: no text of it gives personal data away.
#include "features/awards/tests/contest_world.h"

namespace baeumgil {

TEST(nominate, covers_what_a_citizen_told_in_every_text) {
  auto world = ContestWorld{};
  auto input = world.input();
  input.channels = {Channel::self, Channel::citizen};
  world.open(input);
  auto const told = std::string{"묻는 곳 010-9876-5432"};
  auto statement = MeritStatement{};
  for (auto* text : {&statement.difficulty, &statement.impact, &statement.spread, &statement.evidence, &statement.spread_to,
                     &statement.spread_evidence, &statement.elsewhere, &statement.prior_awards, &statement.benefit_wanted})
    *text = told;
  auto const key = [&](std::size_t i) { return "case:" + to_text(world.cases[i]); };
  auto const citizen =
      nominate(world.db, world.officer, world.round,
               {.merit_key = key(0), .merit = told, .channel = Channel::citizen, .citizen_ref = "민원-18", .statement = statement});
  ASSERT_TRUE(citizen);
  auto const own = nominate(world.db, world.leader, world.round, {.merit_key = key(1), .merit = told, .statement = statement});
  ASSERT_TRUE(own);
  world.merits = {*citizen, *own};
  auto const texts = [&](std::size_t i) {
    auto const found = world.found(i);
    auto const& kept = found.statement;
    return std::vector<std::string>{found.merit,    kept.difficulty,      kept.impact,    kept.spread,       kept.evidence,
                                    kept.spread_to, kept.spread_evidence, kept.elsewhere, kept.prior_awards, kept.benefit_wanted};
  };
  EXPECT_EQ(texts(0), std::vector<std::string>(10, "묻는 곳 ●●●"));
  EXPECT_EQ(texts(1), std::vector<std::string>(10, told)) << "what the own people wrote is for the office";
}

}  // namespace baeumgil
