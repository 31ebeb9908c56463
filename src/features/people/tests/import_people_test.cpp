// A table of staff: what comes of each line, each refusal, and who may.
#include "features/people/import_people.h"

#include <gtest/gtest.h>

#include "features/people/find_person.h"
#include "features/people/person_store.h"
#include "platform/csv/csv.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

std::string line_of(Person const& person, std::string const& rest) {
  return person.staff_no + "," + person.name + "," + person.email + "," + rest + "\n";
}

std::vector<PersonLine> lines_of(std::string const& csv) {
  auto const lines = read_person_table(TestProgram::instance().program().locale, csv);
  EXPECT_TRUE(lines) << csv;
  return lines ? *lines : std::vector<PersonLine>{};
}

ImportPlan plan(Office const& office, std::string const& csv) {
  auto const lines = lines_of(csv);
  return TestProgram::instance().db().read(office.institution, [&](Tx& tx) { return plan_import(tx, lines); });
}

std::string refusal(Office const& office, std::string const& csv) {
  auto const planned = plan(office, csv);
  auto const& line = planned.lines.back();
  return line.problems.empty() ? "" : line.problems.front().field + " " + line.problems.front().key;
}

std::optional<Person> by_number(Office const& office, std::string const& number) {
  return TestProgram::instance().db().read(office.institution, [&](Tx& tx) { return find_by_staff_no(tx, number); });
}

TEST(plan_import, tells_new_changed_and_unchanged_lines_apart) {
  auto const office = make_office(TestProgram::instance().db());
  auto const planned =
      plan(office, "부서,전자우편,이름,사번,직위\n교통정책과,new@example.go.kr,새내기,9001,팀장\n\n복지정책과," + office.lee_leader.email +
                       "," + office.lee_leader.name + "," + office.lee_leader.staff_no + ",팀장\n교통정책과," + office.park_member.email +
                       "," + office.park_member.name + "," + office.park_member.staff_no + ",\n");
  ASSERT_EQ(planned.lines.size(), 3U);
  EXPECT_EQ(planned.lines[0].fate, LineFate::added);
  EXPECT_EQ(planned.lines[0].after.post, Post::team_leader);
  EXPECT_EQ(planned.lines[1].fate, LineFate::changed);
  EXPECT_EQ(planned.lines[1].number, 4U);
  EXPECT_EQ(changed_fields(planned.lines[1].before, planned.lines[1].after), std::vector<std::string_view>{"department"});
  EXPECT_EQ(planned.lines[2].fate, LineFate::unchanged);
}

TEST(import_people, does_what_was_planned_in_one_change) {
  auto const office = make_office(TestProgram::instance().db());
  auto const actor = office.actor_of(office.administrator);
  auto const lines =
      lines_of("staff_no,name,email,department,rank,roles\n9001,새내기,New@Example.go.kr,교통정책과,지방행정서기보,심사위원;감사 담당\n" +
               line_of(office.han_head, "복지정책과,지방행정서기관,"));
  auto const done = import_people(TestProgram::instance().db(), actor, {.lines = lines});
  ASSERT_TRUE(done);
  EXPECT_EQ(*done, R"({"refused":0,"added":1,"changed":1,"unchanged":0})");
  auto const newcomer = by_number(office, "9001");
  ASSERT_TRUE(newcomer);
  EXPECT_EQ(newcomer->email, "new@example.go.kr");
  EXPECT_EQ(newcomer->roles, Roles{}.with(Role::reviewer).with(Role::auditor));
  auto const head = by_number(office, office.han_head.staff_no);
  EXPECT_EQ(head->department_name, "복지정책과");
  EXPECT_EQ(head->rank, "지방행정서기관");
  EXPECT_EQ(head->roles, Roles{});
  EXPECT_EQ(plan(office, "staff_no,name,email,department\n9001,새내기,new@example.go.kr,교통정책과\n").count(LineFate::unchanged), 1);
}

TEST(plan_import, refuses_each_line_for_its_reason) {
  auto const office = make_office(TestProgram::instance().db());
  auto const head = std::string{"사번,이름,전자우편,부서,직위,역할\n"};
  auto const mail = office.park_member.email;
  auto const& han = office.han_head;
  auto const& boss = office.administrator;
  EXPECT_EQ(refusal(office, head + "9001,,a@example.go.kr,교통정책과,,\n"), "name field.required");
  EXPECT_EQ(refusal(office, head + "9001,가,not-a-mail,교통정책과,,\n"), "email field.not_an_email");
  EXPECT_EQ(refusal(office, head + "9001,가," + mail + ",교통정책과,,\n"), "email person.email_taken");
  EXPECT_EQ(refusal(office, head + "9001,가,a@example.go.kr,없는과,,\n"), "department import.no_department");
  EXPECT_EQ(refusal(office, head + "9001,가,a@example.go.kr,교통정책과,대왕,\n"), "post import.unknown_word");
  EXPECT_EQ(refusal(office, head + "9001,가,a@example.go.kr,교통정책과,,마법사\n"), "roles import.unknown_word");
  EXPECT_EQ(refusal(office, head + "9001,=A1&A2,a@example.go.kr,교통정책과,,\n"), "name import.formula");
  EXPECT_EQ(refusal(office, head + "9001,가,a@example.go.kr,교통정책과,,,,넘침\n"), "csv import.too_many_cells");
  EXPECT_EQ(refusal(office, head + "9001,가,a@example.go.kr,교통정책과,,\n9001,나,b@example.go.kr,교통정책과,,\n"),
            "staff_no import.twice");
  EXPECT_EQ(refusal(office, head + "9001,가,a@example.go.kr,교통정책과,,\n9002,나,a@example.go.kr,교통정책과,,\n"), "email import.twice");
  EXPECT_EQ(refusal(office, head + "9001,가,a@example.go.kr," + han.department_name + ",과장,부서장\n"), "roles person.role.head_exists");
  EXPECT_EQ(refusal(office, head + line_of(boss, boss.department_name + ",,")), "roles person.role.last_administrator");
}

TEST(plan_import, lets_one_head_follow_another) {
  auto const office = make_office(TestProgram::instance().db());
  auto const& han = office.han_head;
  auto const planned = plan(
      office, "사번,이름,전자우편,부서,역할\n9001,가,a@example.go.kr," + han.department_name + ",부서장\n" + line_of(han, "복지정책과,"));
  EXPECT_EQ(planned.count(LineFate::refused), 0);
}

TEST(read_person_table, names_what_is_wrong_with_the_header) {
  auto const& locale = TestProgram::instance().program().locale;
  auto const key = [&](std::string_view csv) {
    auto const read = read_person_table(locale, csv);
    return read ? std::string{} : read.error().fields.at(0).key;
  };
  EXPECT_EQ(key("사번,이름,부서\n1,가,나\n"), "import.column_missing");
  EXPECT_EQ(key("사번,이름,전자우편,부서,별명\n1,가,나,다,라\n"), "import.column_unknown");
  EXPECT_EQ(key("사번,이름,전자우편,부서,성명\n1,가,나,다,라\n"), "import.column_twice");
  EXPECT_EQ(key("사번,이름,전자우편,부서\n"), "import.empty");
  EXPECT_EQ(key("사번,이름,전자우편,부서\n\"1,가,나,다\n"), "csv.quote_not_closed");
  // CP949: 사번,이름,전자우편,부서 / 1,가,a@b.kr,나
  auto const old = read_person_table(locale,
                                     "\xBB\xE7\xB9\xF8,\xC0\xCC\xB8\xA7,\xC0\xFC\xC0\xDA\xBF\xEC\xC6\xED,\xBA\xCE\xBC\xAD\n"
                                     "1,\xB0\xA1,a@b.kr,\xB3\xAA\n");
  ASSERT_TRUE(old);
  EXPECT_EQ(old->at(0).name, "가");
}

TEST(import_people, writes_nothing_of_a_refused_table_and_is_for_administrators) {
  auto const office = make_office(TestProgram::instance().db());
  auto const strangers = make_strangers(TestProgram::instance().db());
  auto const csv = std::string{"사번,이름,전자우편,부서\n9001,가,a@example.go.kr,교통정책과\n9002,나,b@example.go.kr,없는과\n"};
  auto const actor = office.actor_of(office.administrator);
  auto const order = ImportOrder{.lines = lines_of(csv)};
  auto const refused = import_people(TestProgram::instance().db(), actor, order);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fields.at(0).field, "lines.3.department");
  EXPECT_FALSE(by_number(office, "9001"));
  EXPECT_FALSE(import_people(TestProgram::instance().db(), office.actor_of(office.kim_officer), order));
  EXPECT_FALSE(by_number(office, "9001"));
  ASSERT_TRUE(import_people(TestProgram::instance().db(), actor, {.lines = order.lines, .refused = RefusedLines::left_out}));
  EXPECT_TRUE(by_number(office, "9001"));
  EXPECT_FALSE(by_number(office, "9002"));
  EXPECT_FALSE(by_number(strangers, "9001"));
}

TEST(import_people, looks_again_when_the_staff_changed_meanwhile) {
  auto const office = make_office(TestProgram::instance().db());
  auto const actor = office.actor_of(office.administrator);
  auto const first = std::string{"사번,이름,전자우편,부서\n9001,가,a@example.go.kr,교통정책과\n"};
  auto const digest = plan(office, first).digest();
  ASSERT_TRUE(import_people(TestProgram::instance().db(), actor,
                            {.lines = lines_of("사번,이름,전자우편,부서\n9001,나,c@example.go.kr,복지정책과\n")}));
  auto const late = import_people(TestProgram::instance().db(), actor, {.lines = lines_of(first), .digest = digest});
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().key, "import.changed_meanwhile");
  EXPECT_EQ(by_number(office, "9001")->name, "나");
}

TEST(import_pages, show_first_and_do_after) {
  auto const office = make_office(TestProgram::instance().db());
  auto const administrator = office.actor_of(office.administrator);
  auto const csv = std::string{"사번,이름,전자우편,부서\n9001,새내기,a@example.go.kr,교통정책과\n"};
  auto const mixed = csv + "9002,나그네,b@example.go.kr,없는과\n";
  auto const digest = plan(office, csv).digest();
  auto const mixed_digest = plan(office, mixed).digest();
  run_scenarios(TestProgram::instance(),
                {{.name = "others find no such page", .as = office.actor_of(office.kim_officer), .get = "/people/import", .status = 404},
                 {.name = "nor the second step",
                  .as = office.actor_of(office.lee_leader),
                  .post = "/people/import/confirmation",
                  .form = {{"csv", csv}, {"digest", digest}},
                  .status = 404},
                 {.name = "the form", .as = administrator, .get = "/people/import", .contains = {"엑셀 또는 CSV 파일"}},
                 {.name = "nothing sent", .as = administrator, .post = "/people/import", .status = 422, .contains = {"붙여 넣어 주세요"}},
                 {.name = "the preview changes nothing",
                  .as = administrator,
                  .post = "/people/import",
                  .form = {{"csv", mixed}},
                  .contains = {"새내기", "새로 등록", "반영 불가", "없는과라는 부서가 없습니다.", mixed_digest}},
                 {.name = "a refused line stops all",
                  .as = administrator,
                  .post = "/people/import/confirmation",
                  .form = {{"csv", mixed}, {"digest", mixed_digest}},
                  .status = 422,
                  .contains = {"아무것도 반영하지 않았습니다"}},
                 {.name = "another digest shows the preview again",
                  .as = administrator,
                  .post = "/people/import/confirmation",
                  .form = {{"csv", csv}, {"digest", mixed_digest}},
                  .status = 422,
                  .contains = {"그사이 내용이 바뀌었습니다", digest}},
                 {.name = "what was shown is done",
                  .as = administrator,
                  .post = "/people/import/confirmation",
                  .form = {{"csv", csv}, {"digest", digest}},
                  .status = 303,
                  .location = "/people",
                  .events = 1}});
}

TEST(import_api, counts_and_keeps_nothing_of_a_dry_run) {
  auto const office = make_office(TestProgram::instance().db());
  auto const administrator = office.actor_of(office.administrator);
  auto const body = std::string{
      R"({"csv":"사번,이름,전자우편,부서\n9001,새내기,a@example.go.kr,교통정책과\n9002,나,b@example.go.kr,없는과","skip_refused":true})"};
  auto const strict = std::string{R"({"csv":"사번,이름,전자우편,부서\n9002,나,b@example.go.kr,없는과"})"};
  run_scenarios(
      TestProgram::instance(),
      {{.name = "a dry run",
        .as = administrator,
        .post = "/api/v1/people/import?dry_run=1",
        .json = body,
        .contains = {"\"added\":1", "\"refused\":1"}},
       {.name = "refused lines",
        .as = administrator,
        .post = "/api/v1/people/import",
        .json = strict,
        .status = 422,
        .contains = {"lines.2.department"}},
       {.name = "officers may not",
        .as = office.actor_of(office.kim_officer),
        .post = "/api/v1/people/import",
        .json = body,
        .status = 404},
       {.name = "for good", .as = administrator, .post = "/api/v1/people/import", .json = body, .contains = {"\"added\":1"}, .events = 1}});
}

}  // namespace
}  // namespace baeumgil
