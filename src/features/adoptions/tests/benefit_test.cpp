// 효과 금액: who puts it down, who confirms it, and that nothing of it counts before.
#include <gtest/gtest.h>

#include "features/adoptions/benefit.h"
#include "features/yearbook/ledger.h"
#include "platform/db/database.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

BenefitInput saving() {
  return {
      .year = 2026, .kind = BenefitKind::saving, .amount = Won{12'000'000}, .sureness = Sureness::computed, .basis = "위탁비 계약서 비교"};
}

// Walking as far as policy in force takes the clock along; other tests have their own days.
class benefit : public testing::Test {
  ClockKept clock_{};
};

TEST_F(benefit, counts_once_somebody_else_has_confirmed_it) {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto const walk = walk_chain(db, office, WalkTo::implemented_adoption);
  auto const owner = office.actor_of(office.owner_officer);
  auto const accountant = office.actor_of(office.accountant);
  auto const sums = [&] { return db.read(owner, [](Tx& tx) { return sum_benefits(tx, {.year = 2026}); }); };
  auto const put_down = record_benefit(db, owner, walk.adoption, saving());
  ASSERT_TRUE(put_down);
  EXPECT_EQ(sums().confirmed.amount, 0);
  EXPECT_EQ(sums().unconfirmed.amount, 12'000'000);
  EXPECT_FALSE(record_benefit(db, owner, walk.adoption, saving())) << "that year and kind stand there";
  EXPECT_FALSE(confirm_benefit(db, owner, *put_down, "회계-1")) << "the owner keeps no money";
  EXPECT_FALSE(confirm_benefit(db, accountant, *put_down, " ")) << "not without a record";
  ASSERT_TRUE(confirm_benefit(db, accountant, *put_down, "회계과-2026-11"));
  EXPECT_EQ(sums().confirmed.amount, 12'000'000);
  EXPECT_EQ(sums().unconfirmed.amount, 0);
  EXPECT_FALSE(confirm_benefit(db, accountant, *put_down, "회계과-2026-11")) << "once";
}

TEST_F(benefit, is_refused_to_others_and_without_what_it_needs) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const strangers = make_strangers(program.db());
  auto const walk = walk_chain(program.db(), office, WalkTo::implemented_adoption);
  auto const owner = office.actor_of(office.owner_officer);
  auto const path = "/adoptions/" + to_text(walk.adoption) + "/benefits";
  auto const form = std::vector<std::pair<std::string, std::string>>{
      {"year", "2026"}, {"kind", "saving"}, {"amount_won", "5,000,000"}, {"sureness", "estimated"}, {"basis", "추정"}};
  run_scenarios(
      program,
      {
          {.name = "the form", .as = owner, .get = path + "/new", .contains = {"효과 금액 적기"}},
          {.name = "nothing in it", .as = owner, .post = path, .status = 422},
          {.name = "another department", .as = office.actor_of(office.park_member), .post = path, .form = form, .status = 403},
          {.name = "another institution", .as = strangers.actor_of(strangers.owner_officer), .post = path, .form = form, .status = 404},
          {.name = "the owner", .as = owner, .post = path, .form = form, .status = 303, .events = 1},
          {.name = "again", .as = owner, .post = path, .form = form, .status = 409},
          {.name = "the ledger asks for it",
           .as = office.actor_of(office.accountant),
           .get = "/ledger",
           .contains = {"5,000,000원", "효과 금액 확인"}},
          {.name = "the ledger is not every clerk's", .as = office.actor_of(office.park_member), .get = "/ledger", .status = 404},
          {.name = "nor is the overview", .as = office.actor_of(office.park_member), .get = "/overview", .status = 404},
          {.name = "the mayor's page", .as = office.actor_of(office.mayor), .get = "/overview", .contains = {"시정 한눈에"}},
          {.name = "strangers see none of it",
           .as = strangers.actor_of(strangers.kim_officer),
           .get = "/ledger",
           .not_contains = {"5,000,000원"}},
      });
}

TEST_F(benefit, waits_until_the_policy_is_in_force) {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto const walk = walk_chain(db, office, WalkTo::decided_adoption);
  EXPECT_FALSE(record_benefit(db, office.actor_of(office.owner_officer), walk.adoption, saving()));
}

}  // namespace
}  // namespace baeumgil
