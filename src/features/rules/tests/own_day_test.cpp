// Days an institution writes over the carried list: what they move, who may write them, and a year's list as a table.
#include <gtest/gtest.h>

#include "base/json_writer.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "features/rules/tests/office.h"
#include "features/rules/working_days.h"
#include "features/rules/write_own_day.h"
#include "platform/db/database.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

constexpr auto kVotingDay = Date{20564};  // 2026-04-21, a Tuesday

OwnDayInput day_input(Date day, DayKind kind) { return {.day = day, .kind = kind, .name = "임시공휴일", .source = "관보 2026. 4. 1."}; }

Holidays holidays_at(RuleOffice const& office) { return TestProgram::instance().db().read(office.officer, load_holidays); }

Result<OwnDayId> added(RuleOffice const& office, OwnDayInput const& input) {
  return add_own_day(TestProgram::instance().db(), office.officer, input);
}

std::string refused_key(RuleOffice const& office, OwnDayInput const& input) {
  auto const done = added(office, input);
  return done ? std::string{} : done.error().fields.at(0).field + " " + done.error().fields.at(0).key;
}

Rule rolling_days(double count) { return {.value = count, .unit = RuleUnit::day, .rolls = true}; }

TEST(own_days, are_laid_over_the_carried_list) {
  auto const carried = std::vector<HolidayRow>{{.day = Date::of(2026, 10, 9)}, {.day = Date::of(2026, 12, 25)}};
  auto const holidays = holidays_of(carried, {{.day = Date::of(2026, 10, 7), .kind = DayKind::closed},
                                              {.day = Date::of(2026, 10, 9), .kind = DayKind::working},
                                              {.day = Date::of(2026, 11, 3), .kind = DayKind::holiday}});
  EXPECT_EQ(holidays.days, (std::vector<Date>{Date::of(2026, 11, 3), Date::of(2026, 12, 25)}));
  EXPECT_EQ(holidays.closed, (std::vector<Date>{Date::of(2026, 10, 7)}));
}

TEST(a_closed_day, is_no_working_day_and_moves_no_last_day) {
  auto const tuesday = Date::of(2026, 4, 21);
  auto const closed = Holidays{.closed = {tuesday}};
  auto const holiday = Holidays{.days = {tuesday}};
  EXPECT_FALSE(is_working_day(closed, tuesday));
  EXPECT_EQ(to_text(add_working_days(closed, tuesday - 1, 1)), "2026-04-22");
  EXPECT_EQ(to_text(due_date(rolling_days(1), tuesday - 1, closed)), "2026-04-21");
  EXPECT_EQ(to_text(due_date(rolling_days(1), tuesday - 1, holiday)), "2026-04-22");
}

TEST(a_year_of_holidays, is_known_when_its_list_reaches_from_new_year_to_christmas) {
  auto const holidays = Holidays{.days = {Date::of(2027, 1, 1), Date::of(2027, 12, 25), Date::of(2028, 1, 1)}};
  EXPECT_TRUE(knows_holidays_of(holidays, 2027));
  EXPECT_FALSE(knows_holidays_of(holidays, 2028));
  EXPECT_FALSE(knows_holidays_of({}, 2027));
}

TEST(a_verdict, says_when_its_last_day_falls_into_a_year_whose_holidays_are_not_known) {
  auto book = RuleBook{.holidays = {.days = {Date::of(2027, 1, 1), Date::of(2027, 12, 25)}}};
  auto rule = rolling_days(30);
  rule.code = "report.example.due";
  rule.kind = RuleKind::deadline;
  rule.applies_to = AppliesTo::everything;
  rule.anchor = "trip.returned_on";
  rule.effective_from = Date::of(2026, 1, 1);
  book.add(rule);
  auto const is_provisional = [&](Date anchor) {
    auto const verdicts = evaluate(book, Situation{}.set("trip.returned_on", anchor), anchor);
    return !verdicts.empty() && verdicts.front().is_provisional;
  };
  EXPECT_FALSE(is_provisional(Date::of(2027, 11, 1)));
  EXPECT_TRUE(is_provisional(Date::of(2027, 12, 20)));
}

TEST(adding_a_day, counts_at_once_and_only_here) {
  auto const office = open_office();
  auto const stranger = open_office();
  EXPECT_TRUE(is_working_day(holidays_at(office), kVotingDay));
  ASSERT_TRUE(added(office, day_input(kVotingDay, DayKind::holiday)));
  EXPECT_FALSE(is_working_day(holidays_at(office), kVotingDay));
  EXPECT_TRUE(is_working_day(holidays_at(stranger), kVotingDay));
  EXPECT_EQ(TestProgram::instance().event_count(office.institution), 1);
  EXPECT_EQ(refused_key(office, day_input(kVotingDay, DayKind::closed)), "day rules.days.twice");
}

TEST(adding_a_day, refuses_what_says_nothing_and_whoever_may_not) {
  auto const office = open_office();
  auto const chuseok = Date::of(2026, 9, 25);
  EXPECT_EQ(refused_key(office, day_input(chuseok, DayKind::holiday)), "day rules.days.carried");
  EXPECT_EQ(refused_key(office, day_input(chuseok, DayKind::closed)), "day rules.days.closed_anyway");
  EXPECT_EQ(refused_key(office, day_input(kVotingDay - 2, DayKind::closed)), "day rules.days.closed_anyway");
  EXPECT_EQ(refused_key(office, day_input(kVotingDay, DayKind::working)), "day rules.days.not_carried");
  EXPECT_EQ(refused_key(office, day_input(Date::of(2206, 4, 21), DayKind::holiday)), "day field.out_of_range") << "no page shows it";
  EXPECT_EQ(refused_key(office, {.kind = DayKind::closed, .name = "x", .source = "x"}), "day field.required");
  EXPECT_EQ(refused_key(office, {.day = kVotingDay, .name = "x", .source = "x"}), "kind field.required");
  EXPECT_EQ(refused_key(office, {.day = kVotingDay, .kind = DayKind::closed, .source = "x"}), "name field.required");
  EXPECT_EQ(refused_key(office, {.day = kVotingDay, .kind = DayKind::closed, .name = "x"}), "source field.required");
  auto const member = add_own_day(TestProgram::instance().db(), office.member, day_input(kVotingDay, DayKind::holiday));
  EXPECT_EQ(member.error().kind, Kind::forbidden);
  EXPECT_EQ(TestProgram::instance().event_count(office.institution), 0);
}

TEST(a_carried_day, can_be_taken_off_and_put_back) {
  auto const office = open_office();
  auto const chuseok = Date::of(2026, 9, 25);
  auto const id = added(office, day_input(chuseok, DayKind::working));
  ASSERT_TRUE(id);
  EXPECT_TRUE(is_working_day(holidays_at(office), chuseok));
  auto& db = TestProgram::instance().db();
  auto const stranger = open_office();
  EXPECT_EQ(end_own_day(db, office.officer, {.id = *id, .version = 1}).error().fields.at(0).field, "reason");
  EXPECT_EQ(end_own_day(db, office.officer, {.id = *id, .version = 2, .reason = "x"}).error().kind, Kind::conflict);
  EXPECT_EQ(end_own_day(db, office.member, {.id = *id, .version = 1, .reason = "x"}).error().kind, Kind::forbidden);
  EXPECT_EQ(end_own_day(db, stranger.officer, {.id = *id, .version = 1, .reason = "x"}).error().kind, Kind::not_found);
  EXPECT_TRUE(end_own_day(db, office.officer, {.id = *id, .version = 1, .reason = "잘못 적음"}));
  EXPECT_FALSE(is_working_day(holidays_at(office), chuseok));
  EXPECT_EQ(TestProgram::instance().event_count(office.institution), 2);
}

TEST(own_day_pages, show_a_year_and_take_a_day_in) {
  auto const office = open_office();
  auto const stranger = open_office();
  run_scenarios(TestProgram::instance(),
                {{.name = "the rules lead there", .as = office.member, .get = "/rules", .contains = {"href=\"/rules/days\""}},
                 {.name = "everybody reads the year",
                  .as = office.member,
                  .get = "/rules/days?year=2026",
                  .contains = {"추석", "월력요항", "이 날짜로 마지막 날이 달라지는 기한"},
                  .not_contains = {"name=\"source\"", "공휴일 목록이 아직 없습니다"}},
                 {.name = "a year without a list says so",
                  .as = office.officer,
                  .get = "/rules/days?year=2031",
                  .contains = {"2031년의 공휴일 목록이 아직 없습니다", "name=\"source\""}},
                 {.name = "a carried day fills the form",
                  .as = office.officer,
                  .get = "/rules/days?year=2026&day=2026-09-25&kind=working",
                  .contains = {"value=\"2026-09-25\""}},
                 {.name = "a member cannot add",
                  .as = office.member,
                  .post = "/rules/days",
                  .form = {{"day", "2026-10-07"}, {"kind", "closed"}, {"name", "창립기념일"}, {"source", "조례"}},
                  .status = 403},
                 {.name = "without a source it is shown again as typed",
                  .as = office.officer,
                  .post = "/rules/days",
                  .form = {{"year", "2026"}, {"day", "2026-10-07"}, {"kind", "closed"}, {"name", "창립기념일"}},
                  .status = 422,
                  .contains = {"f-source-error", "창립기념일", "2026-10-07"}},
                 {.name = "with one it is added",
                  .as = office.officer,
                  .post = "/rules/days",
                  .form = {{"year", "2026"}, {"day", "2026-10-07"}, {"kind", "closed"}, {"name", "창립기념일"}, {"source", "복무 조례"}},
                  .status = 303,
                  .location = "/rules/days?year=2026",
                  .events = 1},
                 {.name = "it stands there",
                  .as = office.member,
                  .get = "/rules/days?year=2026",
                  .contains = {"창립기념일", "기관 휴무일", "복무 조례"}},
                 {.name = "only here", .as = stranger.officer, .get = "/rules/days?year=2026", .not_contains = {"창립기념일"}}});
}

TEST(own_day_pages, take_a_day_out_with_a_reason) {
  auto const office = open_office();
  auto const stranger = open_office();
  auto const id = added(office, {.day = Date::of(2026, 10, 7), .kind = DayKind::closed, .name = "창립기념일", .source = "복무 조례"});
  ASSERT_TRUE(id);
  auto const path = "/rules/days/" + to_text(*id) + "/end";
  run_scenarios(TestProgram::instance(),
                {{.name = "nobody's for a member", .as = office.member, .get = path, .status = 404},
                 {.name = "nor for a stranger", .as = stranger.officer, .get = path, .status = 404},
                 {.name = "asked why", .as = office.officer, .get = path, .contains = {"창립기념일", "name=\"reason\""}},
                 {.name = "without a reason",
                  .as = office.officer,
                  .post = path,
                  .form = {{"version", "1"}, {"reason", ""}},
                  .status = 422,
                  .contains = {"f-reason-error"}},
                 {.name = "removed",
                  .as = office.officer,
                  .post = path,
                  .form = {{"version", "1"}, {"reason", "날짜를 잘못 적음"}},
                  .status = 303,
                  .location = "/rules/days",
                  .events = 1}});
}

TEST(a_years_list, is_shown_line_by_line_and_then_taken_over) {
  auto const office = open_office();
  auto const table = std::string{
      "날짜,이름,근거,구분\n2028-01-01,1월 1일,월력요항 2028,\n2028-12-25,기독탄신일,월력요항 2028,공휴일\n2026-09-25,추석,월력요항 "
      "2026,\n"};
  auto const body = [](std::string_view csv) { return JsonWriter{}.begin_object().field("csv", csv).end_object().take(); };
  auto const path = std::string{"/api/v1/rules/days/import"};
  run_scenarios(
      TestProgram::instance(),
      {{.name = "no form for a member", .as = office.member, .get = "/rules/days/import", .status = 403},
       {.name = "the preview changes nothing",
        .as = office.officer,
        .post = "/rules/days/import",
        .form = {{"csv", table}},
        .contains = {"기독탄신일", "프로그램에 실린 목록에 이미 있는 공휴일입니다"}},
       {.name = "a member cannot", .as = office.member, .post = path, .json = body(table), .status = 403},
       {.name = "taken over",
        .as = office.officer,
        .post = path,
        .json = body(table),
        .contains = {"\"added\":2", "\"unchanged\":1"},
        .events = 2},
       {.name = "again nothing changes", .as = office.officer, .post = path, .json = body(table), .contains = {"\"unchanged\":3"}},
       {.name = "another source is a change",
        .as = office.officer,
        .post = path,
        .json = body("날짜,이름,근거\n2028-01-01,1월 1일,관보 2027. 6. 21.\n"),
        .contains = {"\"changed\":1"},
        .events = 1},
       {.name = "one refused line stops all",
        .as = office.officer,
        .post = path,
        .json = body("날짜,이름,근거\n2029-01-01,1월 1일,\n2029-13-01,없는 날,x\n2029-03-01,삼일절,x\n2029-03-01,삼일절,x\n"),
        .status = 422,
        .contains = {"lines.2.source", "lines.3.day", "lines.5.day"}}});
  auto const holidays = holidays_at(office);
  EXPECT_TRUE(knows_holidays_of(holidays, 2028));
  EXPECT_FALSE(knows_holidays_of(holidays, 2029));
}

}  // namespace
}  // namespace baeumgil
