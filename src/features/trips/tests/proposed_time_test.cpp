// The times a host proposes in the place of the one it was asked for: kept, chosen from, and what the host is told.
#include <gtest/gtest.h>

#include "features/trips/answer_visit.h"
#include "features/trips/follow_visit.h"
#include "features/trips/proposed_time.h"
#include "features/trips/send_visit.h"
#include "features/trips/tests/trip_round.h"
#include "features/trips/visit_parcel.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

Instant on_august(int day, std::string_view time) { return *instant_from_seoul(Date::of(2026, 8, day), time); }

TEST(proposed_time, is_read_as_it_was_written_and_nothing_else_is) {
  auto const proposed = std::vector<ProposedTime>{{.at = on_august(19, "15:00")},
                                                  proposed_part(Date::of(2026, 8, 18), DayPart::afternoon),
                                                  proposed_part(Date::of(2026, 8, 19), DayPart::morning)};
  auto const read = read_proposed_lines(to_lines(proposed));
  ASSERT_EQ(read.size(), 3U);
  for (auto i = std::size_t{0}; i < read.size(); ++i) {
    EXPECT_EQ(read[i].at, proposed[i].at);
    EXPECT_EQ(read[i].part, proposed[i].part);
  }
  for (auto const* text : {"", "afternoon", "2026-08-20 morning", "2026-08-20T03:00:00Z", "2026-08-20T03:00:00Z night"})
    EXPECT_TRUE(read_proposed_lines(text).empty()) << text;
}

TEST(proposed_time, holds_the_hours_of_its_part_of_the_day) {
  auto const morning = proposed_part(Date::of(2026, 8, 18), DayPart::morning);
  EXPECT_TRUE(is_within(morning, on_august(18, "09:30")));
  EXPECT_FALSE(is_within(morning, on_august(18, "12:00")));
  auto const afternoon = proposed_part(Date::of(2026, 8, 18), DayPart::afternoon);
  EXPECT_TRUE(is_within(afternoon, on_august(18, "12:00")));
  EXPECT_FALSE(is_within(afternoon, on_august(18, "11:59")));
  EXPECT_FALSE(is_within(afternoon, on_august(19, "14:00")));
  EXPECT_FALSE(is_within({.at = on_august(18, "14:00")}, on_august(18, "14:30")));
}

TEST(visit_parcel, of_before_there_could_be_several_proposes_one_time) {
  auto const answer = read_visit_answer(R"({"visit":")" + to_text(VisitId::make()) +
                                        R"(","decision":"propose_date","proposed_at":"2026-08-19T06:00:00Z"})");
  ASSERT_TRUE(answer);
  ASSERT_EQ(answer->answer.proposed.size(), 1U);
  EXPECT_EQ(answer->answer.proposed.front().at, on_august(19, "15:00"));
  EXPECT_EQ(answer->answer.proposed.front().part, DayPart::at_time);
}

// A host that cannot at the hour it was asked for: the afternoon of the 18th, the 19th at three, or a day nobody travels.
struct Proposing {
  Database& db{TestProgram::instance().db()};
  TripRound round{db};
  VisitId id{round.requested(round.permitted())};
  std::string link{sent()};
  Actor host{.institution = round.office.institution, .name = "배울시", .via = Via::link};

  std::string sent() const {
    made(sign_visit(db, round.head(), id, "교통정책과-1234"));
    return made(send_visit(db, round.leader(), id, "https://baeumgil.test"));
  }
  void propose() const {
    auto answer = HostAnswer{.decision = HostDecision::propose_date, .attendants = "김과장"};
    answer.proposed = {
        proposed_part(Date::of(2026, 8, 18), DayPart::afternoon), {.at = on_august(19, "15:00")}, {.at = on_august(25, "10:00")}};
    made(answer_visit(db, host, *read_visit_token(link), answer));
  }
  auto agree(DateChosen const& chosen) const { return agree_date(db, round.leader(), id, chosen); }
};

TEST(answer_visit, takes_no_more_than_three_other_times) {
  auto const it = Proposing{};
  auto answer = HostAnswer{.decision = HostDecision::propose_date};
  for (auto day = 18; day < 22; ++day) answer.proposed.push_back({.at = on_august(day, "15:00")});
  auto const events = it.round.count("events");
  EXPECT_EQ(first_field(answer_visit(it.db, it.host, *read_visit_token(it.link), answer)), "proposed_on");
  answer.proposed = {{.at = on_august(19, "15:00")}, {.at = on_august(2, "15:00")}};
  EXPECT_EQ(first_field(answer_visit(it.db, it.host, *read_visit_token(it.link), answer)), "proposed_on") << "one of them is over";
  EXPECT_EQ(it.round.count("events"), events);
}

TEST(agree_date, needs_a_time_the_host_has_proposed) {
  auto const it = Proposing{};
  EXPECT_EQ(kind_of(it.agree({})), Kind::conflict) << "the host has not answered: nobody accepts in its place";
  it.propose();
  auto const events = it.round.count("events");
  auto const mails = it.round.count("mails");
  EXPECT_EQ(first_field(it.agree({})), "proposal") << "there are several";
  EXPECT_EQ(first_field(it.agree({.proposal = 3})), "proposal");
  EXPECT_EQ(first_field(it.agree({.proposal = -1})), "proposal");
  EXPECT_EQ(first_field(it.agree({.proposal = 0})), "agreed_time") << "at what hour of the afternoon?";
  EXPECT_EQ(first_field(it.agree({.proposal = 0, .time = "10:00"})), "agreed_time");
  EXPECT_EQ(first_field(it.agree({.proposal = 0, .time = "오후"})), "agreed_time");
  EXPECT_EQ(first_field(it.agree({.proposal = 2})), "agreed_on") << "nobody travels then";
  auto const chosen = DateChosen{.proposal = 1};
  EXPECT_EQ(kind_of(agree_date(it.db, it.round.as(it.round.office.kang_member), it.id, chosen)), Kind::forbidden);
  EXPECT_EQ(kind_of(agree_date(it.db, it.round.stranger(), it.id, chosen)), Kind::not_found);
  EXPECT_EQ(it.round.now(it.id).state, VisitState::counter_proposed);
  EXPECT_EQ(it.round.count("events"), events);
  EXPECT_EQ(it.round.count("mails"), mails);
}

TEST(agree_date, settles_the_hour_in_a_part_of_the_day_and_tells_the_host) {
  auto const it = Proposing{};
  it.propose();
  auto const mails = it.round.count("mails");
  made(it.agree({.proposal = 0, .time = "14:30"}));
  EXPECT_EQ(it.round.now(it.id).agreed_at, on_august(18, "14:30"));
  EXPECT_EQ(it.round.now(it.id).state, VisitState::accepted);
  EXPECT_EQ(it.round.count("mails"), mails + 1);
}

TEST(host_pages, take_several_times_and_the_team_chooses_one) {
  auto const it = Proposing{};
  auto const link = "/host/" + it.link;
  auto const visit = "/visits/" + to_text(it.id);
  run_scenarios(
      TestProgram::instance(),
      {{.name = "the form", .get = link, .contains = {"proposed_on_3", "세 번째로 좋은 날짜", "오전"}},
       {.name = "in English", .get = link + "?lang=en", .contains = {"Third best day", "morning"}},
       {.name = "a day without its hour",
        .post = link,
        .form =
            {{"decision", "propose_date"}, {"proposed_on", "2026-08-19"}, {"proposed_on_2", "2026-08-18"}, {"proposed_part_2", "morning"}},
        .status = 422,
        .contains = {"f-proposed_time-error", "2026-08-18"}},
       {.name = "a part of no day",
        .post = link,
        .form = {{"decision", "propose_date"}, {"proposed_on", "2026-08-19"}, {"proposed_time", "15:00"}, {"proposed_part_2", "morning"}},
        .status = 422,
        .contains = {"f-proposed_on_2-error"}},
       {.name = "two days",
        .post = link,
        .form = {{"decision", "propose_date"},
                 {"proposed_on", "2026-08-19"},
                 {"proposed_time", "15:00"},
                 {"proposed_on_2", "2026-08-18"},
                 {"proposed_part_2", "morning"}},
        .status = 303,
        .events = 0},
       {.name = "the host reads what it proposed", .get = link, .contains = {"2026. 8. 19.(수) 15:00", "2026. 8. 18.(화) 오전"}},
       {.name = "the team chooses",
        .as = it.round.leader(),
        .get = visit,
        .contains = {visit + "/agreement", "2026. 8. 18.(화) 오전", "찾아갈 시각"}},
       {.name = "who is not of it does not", .as = it.round.as(it.round.office.kim_officer), .get = visit, .not_contains = {"/agreement"}},
       {.name = "the hour is missing",
        .as = it.round.leader(),
        .post = visit + "/agreement",
        .form = {{"proposal", "1"}},
        .status = 422,
        .contains = {"f-agreed_time-error"}},
       {.name = "and given",
        .as = it.round.leader(),
        .post = visit + "/agreement",
        .form = {{"proposal", "1"}, {"agreed_time", "10:30"}},
        .status = 303,
        .events = 1},
       {.name = "the host reads it", .get = link, .contains = {"2026. 8. 18.(화) 10:30"}}});
  EXPECT_EQ(it.round.now(it.id).agreed_at, on_august(18, "10:30"));
}

}  // namespace
}  // namespace baeumgil
