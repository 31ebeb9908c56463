// The line from the issue to the adoption, seen from each of its nouns, by its people and by a stranger.
#include <gtest/gtest.h>

#include "features/chain/chain.h"
#include "platform/db/database.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

std::size_t items_of(std::vector<ChainStage> const& line, Stage stage) { return line[static_cast<std::size_t>(stage)].items.size(); }

TEST(chain, is_whole_from_every_noun_of_it) {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto const walk = walk_chain(db, office, WalkTo::measured_adoption);
  auto const officer = office.actor_of(office.kim_officer);
  auto const nouns = {std::pair{Stage::issue, walk.issue.value},         std::pair{Stage::team, walk.team.value},
                      std::pair{Stage::trip, walk.trip.value},           std::pair{Stage::report, walk.report.value},
                      std::pair{Stage::good_case, walk.good_case.value}, std::pair{Stage::adoption, walk.adoption.value}};
  for (auto const& [noun, id] : nouns) {
    auto const line = db.read(officer, [&, noun = noun, id = id](Tx& tx) { return read_chain(tx, officer, noun, id); });
    for (auto const stage :
         {Stage::issue, Stage::program, Stage::team, Stage::trip, Stage::visit, Stage::report, Stage::good_case, Stage::adoption})
      EXPECT_EQ(items_of(line, stage), 1U) << to_word(noun) << " shows its " << to_word(stage);
    EXPECT_EQ(items_of(line, Stage::award), 0U);
  }
}

TEST(chain, leaves_out_what_the_reader_may_not_see) {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto const walk = walk_chain(db, office, WalkTo::came_back);
  auto const line_of = [&](Person const& person) {
    auto const actor = office.actor_of(person);
    return db.read(actor, [&](Tx& tx) { return read_chain(tx, actor, Stage::trip, walk.trip.value); });
  };
  EXPECT_EQ(items_of(line_of(office.lee_leader), Stage::report), 1U);
  EXPECT_EQ(items_of(line_of(office.kang_member), Stage::report), 0U) << "a draft report is its writers' own";
}

TEST(chain, is_a_page_for_staff_and_nothing_for_strangers) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const strangers = make_strangers(program.db());
  auto const walk = walk_chain(program.db(), office, WalkTo::decided_adoption);
  auto const path = "/chain/trip/" + to_text(walk.trip);
  run_scenarios(program, {
                             {.name = "staff see the line",
                              .as = office.actor_of(office.park_member),
                              .get = path,
                              .contains = {kWalkWord, "현안", "시책 도입"}},
                             {.name = "a stranger finds nothing",
                              .as = strangers.actor_of(strangers.kim_officer),
                              .get = path,
                              .status = 404,
                              .not_contains = {kWalkWord}},
                             {.name = "nor through the API",
                              .as = strangers.actor_of(strangers.kim_officer),
                              .get = "/api/v1" + path,
                              .status = 404,
                              .not_contains = {kWalkWord}},
                             {.name = "an unknown noun is not found",
                              .as = office.actor_of(office.park_member),
                              .get = "/chain/mayor/" + to_text(walk.trip),
                              .status = 404},
                         });
}

}  // namespace
}  // namespace baeumgil
