// People and departments through the gate.
#include <gtest/gtest.h>

#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

TEST(people_pages, show_staff_each_other_and_keep_contacts_and_changes_to_those_they_concern) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const strangers = make_strangers(program.db());
  auto const lee = office.actor_of(office.lee_leader);
  auto const administrator = office.actor_of(office.administrator);
  auto const page = "/people/" + to_text(office.song_head.id);
  run_scenarios(program,
                {{.name = "nobody is sent to sign in", .get = "/people", .status = 303, .location = "/sign-in?next=%2Fpeople"},
                 {.name = "staff see names and departments",
                  .as = lee,
                  .get = "/people",
                  .contains = {"송과장", "복지정책과"},
                  .not_contains = {"직원 등록"}},
                 {.name = "words narrow the list", .as = lee, .get = "/people?q=한과", .contains = {"한과장"}, .not_contains = {"송과장"}},
                 {.name = "a colleague elsewhere has no address here",
                  .as = lee,
                  .get = page,
                  .contains = {"송과장"},
                  .not_contains = {"song@", "변경 이력"}},
                 {.name = "the administrator sees all of it",
                  .as = administrator,
                  .get = page,
                  .contains = {"song@example.go.kr", "직원 등록", "부서 이동"}},
                 {.name = "a stranger finds nobody",
                  .as = strangers.actor_of(strangers.administrator),
                  .get = page,
                  .status = 404,
                  .not_contains = {"송과장"}},
                 {.name = "staff get no form", .as = lee, .get = "/people/new", .status = 404},
                 {.name = "departments show their heads", .as = lee, .get = "/departments", .contains = {"교통정책과", "한과장", "공석"}}});
}

TEST(people_pages, let_only_an_administrator_of_the_institution_change_people) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const strangers = make_strangers(program.db());
  auto const administrator = office.actor_of(office.administrator);
  auto const page = "/people/" + to_text(office.song_head.id);
  run_scenarios(
      program,
      {{.name = "a form with a problem comes back with what was typed",
        .as = administrator,
        .post = "/people",
        .form = {{"name", "새내기"}, {"staff_no", "2003"}, {"email", "new@example.go.kr"}, {"department", to_text(office.welfare)}},
        .status = 422,
        .contains = {"새내기", "이팀장 님이 쓰고 있는 사번입니다."}},
       {.name = "the administrator adds a person",
        .as = administrator,
        .post = "/people",
        .form = {{"name", "새내기"}, {"staff_no", "3001"}, {"email", "new@example.go.kr"}, {"department", to_text(office.welfare)}},
        .status = 303,
        .events = 1},
       {.name = "deactivation without a reason is refused at its field",
        .as = administrator,
        .post = page + "/deactivation",
        .form = {{"reason", ""}},
        .status = 422},
       {.name = "transfer",
        .as = administrator,
        .post = page + "/transfer",
        .form = {{"department", to_text(office.planning)}},
        .status = 303,
        .location = page,
        .events = 1},
       {.name = "a stranger cannot deactivate",
        .as = strangers.actor_of(strangers.administrator),
        .post = page + "/deactivation",
        .form = {{"reason", "x"}},
        .status = 404}});
}

TEST(people_api, answers_as_described_and_hides_contacts) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const one = "/api/v1/people/" + to_text(office.song_head.id);
  run_scenarios(
      program, {{.name = "one person",
                 .as = office.actor_of(office.lee_leader),
                 .get = one,
                 .contains = {"송과장", "\"email\":null", "department_head"}},
                {.name = "by page", .as = office.actor_of(office.lee_leader), .get = "/api/v1/people?limit=2", .contains = {"\"next\":\""}},
                {.name = "staff add nobody",
                 .as = office.actor_of(office.lee_leader),
                 .post = "/api/v1/people",
                 .json = R"({"name":"x"})",
                 .status = 404},
                {.name = "the administrator transfers",
                 .as = office.actor_of(office.administrator),
                 .post = one + "/transfer",
                 .json = R"({"department":")" + to_text(office.planning) + R"("})",
                 .contains = {to_text(office.song_head.id)},
                 .events = 1}});
}

}  // namespace
}  // namespace baeumgil
