// What it takes to copy a case, gathered from the card, from who judged it and from those who adopted it or did not.
#include <gtest/gtest.h>

#include "features/adoptions/adoption.h"
#include "features/transfer/judge_transfer.h"
#include "platform/db/database.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/shown_case.h"

namespace baeumgil {
namespace {

TEST(blueprint, gathers_what_a_department_needs_that_wants_to_do_the_same) {
  auto& program = TestProgram::instance();
  auto& db = program.db();
  auto const office = make_office(db);
  auto const strangers = make_strangers(db);
  auto const walk = walk_chain(db, office, WalkTo::measured_adoption);
  auto const path = "/cases/" + to_text(walk.good_case);
  auto const colleague = office.actor_of(office.kang_member);
  auto input = TransferInput{};
  input.items = {{.kind = TransferKind::law, .what = "주차장 조례", .verdict = TransferVerdict::missing, .to_change = "조례 제정"}};
  ASSERT_TRUE(judge_transfer(db, office.actor_of(office.owner_officer), walk.good_case, input));
  run_scenarios(
      program,
      {{.name = "the case leads there", .as = colleague, .get = path, .contains = {path + "/blueprint"}},
       {.name = "what it takes, the way we went, and the papers",
        .as = colleague,
        .get = path + "/blueprint",
        .contains = {"먼저 갖출 것", "주차장 조례", "조례 제정", "우리가 한 순서", "/adoptions/", "/reports/" + to_text(walk.report),
                     path + "/transfer"},
        .not_contains = {"아직 우리 기관에서 도입을 결정한 부서가 없습니다."}},
       {.name = "strangers have no such case", .as = strangers.actor_of(strangers.kim_officer), .get = path + "/blueprint", .status = 404},
       {.name = "nobody", .get = path + "/blueprint", .status = 303}});
}

TEST(blueprint, says_of_what_is_missing_that_it_is) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const shown = make_shown_case(program.db(), office);
  run_scenarios(program, {{.name = "nobody has adopted it",
                           .as = office.actor_of(office.kang_member),
                           .get = "/cases/" + to_text(shown.id) + "/blueprint",
                           .contains = {"아직 우리 기관에서 도입을 결정한 부서가 없습니다."}}});
}

TEST(blueprint, names_as_not_adopting_who_said_no_and_not_who_puts_it_off_or_has_it) {
  auto& program = TestProgram::instance();
  auto& db = program.db();
  auto const office = make_office(db);
  auto const walk = walk_chain(db, office, WalkTo::measured_adoption);
  for (auto const decision : {Decision::reject, Decision::defer, Decision::already_in_force}) {
    ASSERT_TRUE(db.write(office.actor_of(office.kim_officer), [&](Tx& tx) -> Result<Done> {
      tx.change("UPDATE adoptions SET decision = $2 WHERE institution_id = $institution AND case_id = $1", walk.good_case, decision);
      return Done{};
    }));
    auto seen = Scenario{.name = std::string{to_word(decision)},
                         .as = office.actor_of(office.kang_member),
                         .get = "/cases/" + to_text(walk.good_case) + "/blueprint",
                         .contains = {"아직 우리 기관에서 도입을 결정한 부서가 없습니다."}};
    (decision == Decision::reject ? seen.contains : seen.not_contains).push_back("도입하지 않은 부서와 그 사유");
    run_scenarios(program, {seen});
  }
}

TEST(blueprint, is_of_standing_cases_only) {
  auto& program = TestProgram::instance();
  auto& db = program.db();
  auto const office = make_office(db);
  auto const shown = make_shown_case(db, office);
  ASSERT_TRUE(db.write(office.actor_of(office.kim_officer), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE cases SET state = 'drafted' WHERE institution_id = $institution AND id = $1", shown.id);
    return Done{};
  }));
  run_scenarios(program, {{.name = "not even for the officer",
                           .as = office.actor_of(office.kim_officer),
                           .get = "/cases/" + to_text(shown.id) + "/blueprint",
                           .status = 404}});
}

}  // namespace
}  // namespace baeumgil
