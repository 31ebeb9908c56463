// Who is away, read by page, by programs and by a calendar that somebody else wrote.
#include <gtest/gtest.h>
#include <libical/ical.h>

#include <algorithm>
#include <memory>

#include "features/calendar/calendar_file.h"
#include "features/calendar/feed_store.h"
#include "features/calendar/list_absences.h"
#include "features/calendar/make_feed.h"
#include "features/season/set_staffing.h"
#include "features/teams/submit_team.h"
#include "platform/web/response.h"
#include "tests/fixtures/round.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

struct Scene {
  TestProgram& program{TestProgram::instance()};
  Office office{make_office(program.db())};
  Office strangers{make_strangers(program.db())};
  IssueId issue{make_open_issue(program.db(), office)};
  ProgramId round{make_open_program(program.db(), office, issue)};
  TeamId team{make_ready_team(program.db(), office, round, issue)};

  Actor as(Person const& person) const { return office.actor_of(person); }
  std::vector<Absence> absences(Actor const& actor, std::optional<DepartmentId> department = {}) const {
    auto const filter = AbsenceFilter{.from = Date::of(2026, 8, 1), .until = Date::of(2026, 9, 30), .department = department};
    return program.db().read(actor, [&](Tx& tx) { return list_absences(tx, actor, filter); });
  }
};

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Calendar = std::unique_ptr<icalcomponent, FreeComponent>;

Calendar parsed(std::string const& file) {
  auto calendar = Calendar{icalparser_parse_string(file.c_str())};
  EXPECT_NE(calendar, nullptr);
  if (calendar) {
    icalrestriction_check(calendar.get());
    EXPECT_EQ(icalcomponent_count_errors(calendar.get()), 0) << file;
  }
  return calendar;
}

std::vector<icalcomponent*> events_of(Calendar const& calendar) {
  auto events = std::vector<icalcomponent*>{};
  for (auto* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT); event != nullptr;
       event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT))
    events.push_back(event);
  return events;
}

std::size_t count_deadlines(std::string_view file) {
  auto count = std::size_t{0};
  for (auto at = file.find("UID:home.step."); at != std::string_view::npos; at = file.find("UID:home.step.", at + 1)) ++count;
  return count;
}

CalendarEntry entry_of(Absence absence) {
  return {.absence = std::move(absence), .summary = "이도윤 출장: 강릉시; 시청, 교통과", .note = "교통정책과\n업무대행 박서연"};
}

Absence three_days() {
  auto absence = Absence{.kind = AbsenceKind::trip, .person = PersonId::make(), .row = new_uuid(), .path = "/trips/x"};
  absence.from = Date::of(2026, 8, 11);
  absence.until = Date::of(2026, 8, 13);
  return absence;
}

TEST(calendar_file, is_read_by_a_calendar) {
  auto timed = three_days();
  timed.starts_at = "09:00";
  timed.ends_at = "18:30";
  timed.version = 4;
  auto cancelled = three_days();
  cancelled.kind = AbsenceKind::cancelled;
  auto const file = calendar_file("출장 일정", {entry_of(timed), entry_of(three_days()), entry_of(cancelled)},
                                  *instant_from_text("2026-08-01T00:00:00Z"), "https://example.test");
  auto const calendar = parsed(file);
  auto const events = events_of(calendar);
  ASSERT_EQ(events.size(), 3U);
  EXPECT_STREQ(icalcomponent_get_summary(events[0]), "이도윤 출장: 강릉시; 시청, 교통과");
  EXPECT_STREQ(icalcomponent_get_description(events[0]), "교통정책과\n업무대행 박서연");
  EXPECT_EQ(icalcomponent_get_sequence(events[0]), 3);
  auto const starts = icalcomponent_get_dtstart(events[0]);
  EXPECT_EQ(starts.hour, 9);
  EXPECT_STREQ(icaltime_get_tzid(starts), "Asia/Seoul");
  EXPECT_EQ(icalcomponent_get_dtend(events[0]).minute, 30);
  EXPECT_TRUE(icalcomponent_get_dtstart(events[1]).is_date);
  EXPECT_EQ(icalcomponent_get_dtend(events[1]).day, 14);  // not a day of the trip any more
  EXPECT_EQ(icalcomponent_get_status(events[2]), ICAL_STATUS_CANCELLED);
  auto* zone = icalcomponent_get_timezone(calendar.get(), "Asia/Seoul");
  ASSERT_NE(zone, nullptr);
  auto at = starts;
  auto daylight = 0;
  EXPECT_EQ(icaltimezone_get_utc_offset(zone, &at, &daylight), 9 * 3600);
}

TEST(calendar_file, folds_lines_between_characters) {
  auto entry = entry_of(three_days());
  entry.summary.clear();
  for (auto i = 0; i < 60; ++i) entry.summary += "가나다a";
  auto const file = calendar_file("출장", {entry}, *instant_from_text("2026-08-01T00:00:00Z"), "https://example.test");
  auto start = std::size_t{0};
  while (start < file.size()) {
    auto const end = file.find("\r\n", start);
    ASSERT_NE(end, std::string::npos);
    EXPECT_LE(end - start, 75U);
    EXPECT_NE(static_cast<unsigned char>(file[start + (file[start] == ' ' ? 1 : 0)]) & 0xC0U, 0x80U);
    start = end + 2;
  }
  EXPECT_EQ(icalcomponent_get_summary(events_of(parsed(file)).front()), entry.summary);
}

TEST(list_absences, shows_the_planned_days_of_teams_with_deputies) {
  auto const scene = Scene{};
  auto const all = scene.absences(scene.as(scene.office.kang_member));
  ASSERT_EQ(all.size(), 3U);
  for (auto const& absence : all) {
    EXPECT_EQ(absence.kind, AbsenceKind::planned);
    EXPECT_FALSE(absence.deputy_name.empty());
  }
  auto const of_welfare = scene.absences(scene.as(scene.office.kang_member), scene.office.welfare);
  ASSERT_EQ(of_welfare.size(), 1U);
  EXPECT_EQ(of_welfare.front().name, scene.office.choi_member.name);
  EXPECT_TRUE(scene.absences(scene.strangers.actor_of(scene.strangers.kim_officer)).empty());
}

TEST(list_thin_days, tells_near_from_under) {
  auto const scene = Scene{};
  auto& db = scene.program.db();
  auto const filter = AbsenceFilter{.from = Date::of(2026, 8, 1), .until = Date::of(2026, 9, 30), .department = scene.office.transport};
  auto const thin = [&](int least) {
    auto const draft = StaffingDraft{.from = filter.from, .until = filter.until, .present_at_least = least};
    EXPECT_TRUE(set_staffing(db, scene.as(scene.office.han_head), scene.office.transport, draft));
    return db.read(scene.office.institution,
                   [&](Tx& tx) { return list_thin_days(tx, filter, list_absences(tx, scene.as(scene.office.han_head), filter)); });
  };
  auto const is_on_the_trip = [](StaffingDay const& day) { return day.present == 1; };  // two of three are away
  auto const under = thin(2);
  ASSERT_TRUE(std::ranges::any_of(under, is_on_the_trip));
  for (auto const& day : under) EXPECT_EQ(day.mark(), is_on_the_trip(day) ? StaffingMark::under : StaffingMark::near);
  auto const near = thin(1);
  ASSERT_FALSE(near.empty());
  for (auto const& day : near) EXPECT_EQ(day.mark(), StaffingMark::near);
}

TEST(feed, opens_for_its_secret_until_it_is_revoked) {
  auto const scene = Scene{};
  auto& db = scene.program.db();
  auto const lee = scene.as(scene.office.lee_leader);
  auto const token = new_feed_token(scene.office.institution);
  auto const before = count_events(db, scene.office);
  auto const id = make_feed(db, lee, FeedCovers::mine, token);
  ASSERT_TRUE(id);
  EXPECT_EQ(count_events(db, scene.office), before + 1);
  auto const path = "/calendar/subscriptions/" + token + "/trips.ics";
  auto const got = answer(scene.program, {.get = path});
  EXPECT_EQ(got.status, 200);
  EXPECT_EQ(got.content_type, "text/calendar; charset=utf-8");
  auto const calendar = parsed(got.body);
  ASSERT_EQ(events_of(calendar).size(), 1U + count_deadlines(got.body));  // one's own; the others of the team are not
  EXPECT_EQ(icalcomponent_get_status(events_of(calendar).front()), ICAL_STATUS_TENTATIVE);
  EXPECT_EQ(revoke_feed(db, scene.as(scene.office.park_member), *id).error().kind, Kind::not_found);
  EXPECT_EQ(revoke_feed(db, scene.strangers.actor_of(scene.strangers.lee_leader), *id).error().kind, Kind::not_found);
  ASSERT_TRUE(revoke_feed(db, lee, *id));
  EXPECT_EQ(revoke_feed(db, lee, *id).error().kind, Kind::conflict);
  EXPECT_EQ(answer(scene.program, {.get = path}).status, 404);
}

TEST(feed, of_a_department_holds_all_of_it) {
  auto const scene = Scene{};
  auto& db = scene.program.db();
  auto const token = new_feed_token(scene.office.institution);
  ASSERT_TRUE(make_feed(db, scene.as(scene.office.han_head), FeedCovers::department, token));
  auto const got = answer(scene.program, {.get = "/calendar/subscriptions/" + token + "/trips.ics"});
  EXPECT_EQ(events_of(parsed(got.body)).size(), 2U + count_deadlines(got.body));
}

TEST(feed, holds_what_is_due_until_it_is_done) {
  auto const scene = Scene{};
  auto& db = scene.program.db();
  auto const feed_of = [&](Actor const& reader) {
    auto const token = new_feed_token(reader.institution);
    EXPECT_TRUE(make_feed(db, reader, FeedCovers::mine, token));
    return "/calendar/subscriptions/" + token + "/trips.ics";
  };
  auto const due = std::string{"UID:home.step.submit_team-teams-"};
  auto const lee = feed_of(scene.as(scene.office.lee_leader));
  run_scenarios(
      scene.program,
      {{.name = "the leader's team is to be handed in by the last day of applications",
        .get = lee,
        .contains = {due, "팀 신청서 제출하기 기한", "DTSTART;VALUE=DATE:20260820"}},
       {.name = "not a member's", .get = feed_of(scene.as(scene.office.park_member)), .not_contains = {due}},
       {.name = "nor a stranger's", .get = feed_of(scene.strangers.actor_of(scene.strangers.lee_leader)), .not_contains = {due}}});
  ASSERT_TRUE(submit_team(db, scene.as(scene.office.lee_leader), scene.team));
  run_scenarios(scene.program, {{.name = "and gone once it is", .get = lee, .not_contains = {due}}});
}

TEST(pages, show_the_month_and_make_addresses) {
  auto const scene = Scene{};
  auto const lee = scene.as(scene.office.lee_leader);
  run_scenarios(
      scene.program,
      {
          {.name = "one's own department first",
           .as = lee,
           .get = "/calendar?month=2026-08",
           .contains = {scene.office.park_member.name, "is-planned", "data-print", "calendar-sheet"},
           .not_contains = {scene.office.choi_member.name, "공휴일 목록이 아직 없습니다"}},
          {.name = "a year whose holidays nobody knows says so",
           .as = lee,
           .get = "/calendar?month=2031-03",
           .contains = {"2031년의 공휴일 목록이 아직 없습니다", "href=\"/rules/days\""}},
          {.name = "everybody", .as = lee, .get = "/calendar?month=2026-08&department=all", .contains = {scene.office.choi_member.name}},
          {.name = "a stranger sees nobody of it",
           .as = scene.strangers.actor_of(scene.strangers.kim_officer),
           .get = "/calendar?month=2026-08&department=all",
           .not_contains = {"안심통학팀"}},
          {.name = "an address is shown once",
           .as = lee,
           .post = "/calendar/feeds",
           .form = {{"covers", "mine"}},
           .contains = {"/calendar/subscriptions/"},
           .events = 1},
          {.name = "and not again", .as = lee, .get = "/calendar/feeds", .not_contains = {"/calendar/subscriptions/"}},
          {.name = "programs read it",
           .as = lee,
           .get = "/api/v1/absences?from=2026-08-01&until=2026-09-30",
           .contains = {"\"kind\":\"planned\""}},
          {.name = "but not for years", .as = lee, .get = "/api/v1/absences?from=2026-08-01&until=2029-09-30", .status = 422},
      });
}

}  // namespace
}  // namespace baeumgil
