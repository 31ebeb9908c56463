// Header and footer: whose house this is, and how many notices wait.
#include "app/site_facts.h"

#include <gtest/gtest.h>

#include "features/notices/notify.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

void tell(Database& db, Office const& office, Person const& to) {
  auto const told = db.write(office.actor_of(office.kim_officer), [&](Tx& tx) -> Result<Done> {
    notify(tx, {.to = to.id, .key = "notice.issue.registered", .arguments = {"원도심 주차난"}, .path = "/issues/x"});
    return Done{};
  });
  ASSERT_TRUE(told);
}

TEST(site_facts, name_the_institution_and_count_the_own_unread_notices) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const lee = office.actor_of(office.lee_leader);
  run_scenarios(program,
                {{.name = "none waits", .as = lee, .get = "/people", .contains = {office.name}, .not_contains = {"읽지 않은 알림"}},
                 {.name = "a visitor learns no name", .get = "/accessibility", .not_contains = {"<small>" + office.name}}});
  tell(program.db(), office, office.lee_leader);
  tell(program.db(), office, office.lee_leader);
  tell(program.db(), office, office.park_member);
  run_scenarios(program, {{.name = "two wait", .as = lee, .get = "/people", .contains = {"읽지 않은 알림 2건"}},
                          {.name = "a page that is not there has the header too",
                           .as = lee,
                           .get = "/nowhere",
                           .status = 404,
                           .contains = {office.name, "읽지 않은 알림 2건"}}});
}

TEST(site_facts, keep_the_name_of_each_institution_apart) {
  auto& program = TestProgram::instance();
  auto const ours = make_tenant(program.db(), "가람시");
  auto const theirs = make_tenant(program.db(), "나루군");
  auto const find = FindSiteFacts{program.db()};
  for (auto time = 0; time < 2; ++time) {
    EXPECT_EQ(find({.institution = ours, .person = PersonId::make()}).institution, "가람시");
    EXPECT_EQ(find({.institution = theirs, .person = PersonId::make()}).institution, "나루군");
  }
  EXPECT_EQ(find({.institution = ours, .person = PersonId::make(), .language = Language::en}).institution, "가람시");
}

}  // namespace
}  // namespace baeumgil
