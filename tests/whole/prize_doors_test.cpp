// No way leads to a prize that is paid and in no register, or to a second prize for one merit: not through any page, not through
// the API, not past the store.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "features/awards/award.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/test_database.h"
#include "tests/whole/doors.h"

namespace baeumgil {
namespace {

struct Prizes {
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office office{make_office(db)};
  ChainWalk walk{};

  explicit Prizes(WalkTo to) : walk{walk_chain(db, office, to)} {}

  std::int64_t count(Sql const& sql) {
    return db.read(office.institution, [&](Tx& tx) { return tx.value<std::int64_t>(sql); });
  }
  std::string round_state() {
    return db.read(office.institution, [&](Tx& tx) {
      return tx.value<std::string>("SELECT state FROM award_rounds WHERE institution_id = $institution AND id = $1", walk.round);
    });
  }
  void expect_registered() {
    EXPECT_EQ(count("SELECT count(*) FROM nominations n WHERE n.institution_id = $institution AND n.state = 'awarded' AND NOT EXISTS "
                    "(SELECT 1 FROM award_register g WHERE g.institution_id = n.institution_id AND g.nomination_id = n.id)"),
              0)
        << "a prize in no register";
    EXPECT_EQ(count("SELECT count(*) FROM award_rounds w JOIN nominations n ON n.institution_id = w.institution_id AND n.round_id = w.id "
                    "WHERE w.institution_id = $institution AND w.state IN ('paid', 'closed') AND n.state = 'awarded' AND NOT EXISTS "
                    "(SELECT 1 FROM award_register g WHERE g.institution_id = n.institution_id AND g.nomination_id = n.id "
                    "AND (g.paid_on IS NOT NULL OR g.revoked_on IS NOT NULL))"),
              0)
        << "a round that was paid, and a prize of it that was not";
    EXPECT_EQ(
        count("SELECT count(*) FROM award_register g JOIN award_rounds w ON w.institution_id = g.institution_id AND w.id = g.round_id "
              "WHERE g.institution_id = $institution AND w.state NOT IN ('decided', 'paid', 'closed')"),
        0)
        << "a register before the decision";
    EXPECT_EQ(count("SELECT count(*) FROM award_register g WHERE g.institution_id = $institution AND g.amount_won <> "
                    "(SELECT COALESCE(SUM(y.amount_won), 0) FROM award_payees y WHERE y.institution_id = g.institution_id "
                    "AND y.register_id = g.id)"),
              0)
        << "money to nobody, or to one who stands in no register";
  }
  void expect_no_second_prize() {
    EXPECT_EQ(count("SELECT count(*) FROM (SELECT merit_key FROM award_register WHERE institution_id = $institution AND revoked_on IS "
                    "NULL GROUP BY merit_key HAVING count(*) > 1) twice"),
              0);
    EXPECT_EQ(count("SELECT count(*) FROM (SELECT nomination_id FROM award_register WHERE institution_id = $institution GROUP BY "
                    "nomination_id HAVING count(*) > 1) twice"),
              0);
  }
};

DoorForm prize_form(std::optional<std::string> record_no, std::optional<std::string> reason = "다시") {
  return {{"record_no", std::move(record_no)}, {"paid_on", "2026-09-01"}, {"late_reason", "예산 배정"}, {"state", "paid"},
          {"reason", std::move(reason)},       {"csv", "지급"},           {"amount", "1000000"},        {"nominate_until", "2026-12-01"}};
}
std::vector<Person> hands_on_prizes(Office const& office) { return {office.kim_officer, office.mayor, office.accountant}; }

// Wherever a round stands, nothing is paid that no register holds.
TEST(a_payment_without_register, is_reached_by_no_route) {
  for (auto const to : {WalkTo::resolved_round, WalkTo::decided_round}) {
    auto world = Prizes{to};
    auto const knocks = knock_at_every_door(world.program, world.office, hands_on_prizes(world.office), {prize_form("포상-1")});
    EXPECT_GT(knocks.pages, 300);
    EXPECT_GT(knocks.operations, 300);
    EXPECT_GT(knocks.understood, 60) << "refused for what was asked, not for how";
    world.expect_registered();
    world.expect_no_second_prize();
    if (to == WalkTo::decided_round) {
      EXPECT_TRUE(world.round_state() == "paid" || world.round_state() == "closed") << "the right door is open";
      EXPECT_GT(world.count("SELECT count(*) FROM award_register WHERE institution_id = $institution AND paid_on IS NOT NULL"), 0);
    }
  }
}

// The merit has its prize already, of an earlier round; the round that stands before its decision cannot give another.
TEST(a_second_prize, is_reached_by_no_route) {
  auto world = Prizes{WalkTo::resolved_round};
  ASSERT_TRUE(world.db.write(world.office.actor_of(world.office.kim_officer), [&](Tx& tx) -> Result<Done> {
    auto const earlier = AwardRoundId::make();
    auto const nomination = NominationId::make();
    tx.change(
        "INSERT INTO award_rounds (institution_id, id, program_id, title, instrument, state, nominate_until, score_until) "
        "SELECT institution_id, $2, program_id, '지난 회차', instrument, 'paid', nominate_until, score_until FROM award_rounds "
        "WHERE institution_id = $institution AND id = $1",
        world.walk.round, earlier);
    tx.change(
        "INSERT INTO nominations (institution_id, id, round_id, department_id, team_id, case_id, adoption_id, title, merit, merit_key, "
        "nominated_by_id, state, created_at) SELECT institution_id, $2, $3, department_id, team_id, case_id, adoption_id, title, merit, "
        "merit_key, nominated_by_id, 'awarded', created_at FROM nominations WHERE institution_id = $institution AND id = $1",
        world.walk.nomination, nomination, earlier);
    tx.change(
        "INSERT INTO award_register (institution_id, id, number, round_id, nomination_id, merit_key, instrument, prize_name, amount_won, "
        "decided_on, pay_by, paid_on) SELECT n.institution_id, $2, '2026-포상-0900', $3, $4, n.merit_key, w.instrument, '최우수', 0, "
        "'2026-08-01', '2026-08-31', '2026-08-02' FROM nominations n JOIN award_rounds w ON w.institution_id = n.institution_id "
        "AND w.id = n.round_id WHERE n.institution_id = $institution AND n.id = $1",
        world.walk.nomination, new_uuid(), earlier, nomination);
    return Done{};
  }));
  auto const registered = world.count("SELECT count(*) FROM award_register WHERE institution_id = $institution");
  // Without a reason, for the mayor may take the earlier prize back with one, and then the merit is free.
  knock_at_every_door(world.program, world.office, {world.office.mayor, world.office.accountant}, {prize_form("포상-2", std::nullopt)});
  world.expect_no_second_prize();
  EXPECT_EQ(world.round_state(), "resolved") << "it waits, for its prize was given before";
  EXPECT_EQ(world.count("SELECT count(*) FROM award_register WHERE institution_id = $institution"), registered);
}

TEST(a_second_prize, is_given_by_no_repetition) {
  auto world = Prizes{WalkTo::paid_round};
  auto const sum = [&] {
    return world.count(
        "SELECT COALESCE(SUM(y.amount_won), 0) FROM award_payees y JOIN award_register g ON g.institution_id = y.institution_id "
        "AND g.id = y.register_id WHERE y.institution_id = $institution");
  };
  auto const paid = sum();
  ASSERT_GT(paid, 0);
  knock_at_every_door(world.program, world.office, {world.office.mayor, world.office.accountant}, {prize_form("포상-3")});
  EXPECT_EQ(sum(), paid);
  world.expect_registered();
  world.expect_no_second_prize();
}

std::string source_text_of(std::filesystem::path const& path) {
  auto file = std::ifstream{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

// One file writes the register and who is paid; imports and jobs go through it or nowhere.
TEST(a_prize, has_one_door_in_the_source) {
  auto writers = std::map<std::string, std::set<std::string>>{};
  for (auto const& entry : std::filesystem::recursive_directory_iterator{std::filesystem::path{SOURCE_FOLDER} / "src"}) {
    auto const path = entry.path();
    if (path.extension() != ".cpp" || path.parent_path().filename() == "tests") continue;
    auto const text = source_text_of(path);
    for (auto const* table : {"award_register", "award_payees", "award_rounds", "nominations"})
      for (auto const* words : {"UPDATE ", "INSERT INTO ", "DELETE FROM "})
        if (text.find(std::string{words} + table + " ") != std::string::npos) writers[table].insert(path.filename().string());
  }
  EXPECT_EQ(writers["award_register"], (std::set<std::string>{"register_store.cpp"}));
  EXPECT_EQ(writers["award_payees"], (std::set<std::string>{"register_store.cpp"}));
  EXPECT_EQ(writers["award_rounds"], (std::set<std::string>{"round_store.cpp"}));
  EXPECT_EQ(writers["nominations"], (std::set<std::string>{"nomination_store.cpp"}));
}

}  // namespace
}  // namespace baeumgil
