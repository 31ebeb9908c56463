// What turned out otherwise: reported by travellers, answered by who decides, and each refusal.
#include <gtest/gtest.h>

#include "features/conduct/order_duty.h"
#include "features/rules/exception_store.h"
#include "features/stand_ins/name_stand_in.h"
#include "features/trip_changes/answer_change.h"
#include "features/trip_changes/change_store.h"
#include "features/trip_changes/report_change.h"
#include "features/trips/answer_visit.h"
#include "features/trips/change_flag.h"
#include "features/trips/follow_visit.h"
#include "features/trips/send_visit.h"
#include "features/trips/tests/trip_round.h"
#include "features/trips/travel.h"
#include "platform/jobs/jobs.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

// The clock stands elsewhere for one test.
struct At {
  Instant before{TestProgram::instance().clock().now()};
  explicit At(Date day) { TestProgram::instance().clock().set(start_of_day_in_seoul(day) + 36000); }
  ~At() { TestProgram::instance().clock().set(before); }
};

struct UnderWay {
  TripRound round{TestProgram::instance().db()};
  TripId trip{round.permitted()};
  At at{Date::of(2026, 8, 18)};

  UnderWay() {
    made(make_trip_ready(TestProgram::instance().db(), round.leader(), trip, "전화로 약속함"));
    made(start_trip(TestProgram::instance().db(), round.leader(), trip));
  }
  TripChange now(TripChangeId id) const {
    return *TestProgram::instance().db().read(round.leader(), [&](Tx& tx) { return find_change(tx, round.leader(), id); });
  }
};

TripChangeDraft one_day_less() {
  return {.kind = TripChangeKind::period, .words = "면담이 일찍 끝남", .new_ends_on = Date::of(2026, 8, 18)};
}

TEST(report_change, takes_it_from_travellers_between_permit_and_return) {
  auto const way = UnderWay{};
  auto const& round = way.round;
  auto const events = round.count("events");
  EXPECT_EQ(kind_of(report_change(TestProgram::instance().db(), round.as(round.office.song_head), way.trip, one_day_less())),
            Kind::forbidden);
  EXPECT_EQ(kind_of(report_change(TestProgram::instance().db(), round.as(round.office.kang_member), way.trip, one_day_less())),
            Kind::forbidden);
  EXPECT_EQ(kind_of(report_change(TestProgram::instance().db(), round.stranger(), way.trip, one_day_less())), Kind::not_found);
  auto wrong = [&](auto change, std::string_view field) {
    auto draft = one_day_less();
    change(draft);
    EXPECT_EQ(first_field(report_change(TestProgram::instance().db(), round.leader(), way.trip, draft)), field);
  };
  wrong([](auto& draft) { draft.words = " "; }, "words");
  wrong([](auto& draft) { draft.new_ends_on.reset(); }, "new_ends_on");
  wrong([](auto& draft) { draft.new_ends_on = Date::of(2026, 8, 17); }, "new_ends_on");
  wrong([](auto& draft) { draft.new_ends_on = Date::of(2026, 8, 19); }, "new_ends_on");
  wrong([](auto& draft) { draft.new_starts_on = Date::of(2026, 8, 17); }, "new_starts_on");
  wrong([](auto& draft) { draft.happened_on = Date::of(2026, 8, 19); }, "happened_on");
  EXPECT_EQ(round.count("events"), events);
  ASSERT_TRUE(report_change(TestProgram::instance().db(), round.as(round.office.park_member), way.trip, one_day_less()));
  auto const other = TripRound{TestProgram::instance().db()};
  EXPECT_EQ(kind_of(report_change(TestProgram::instance().db(), other.leader(), other.drafted(), one_day_less())), Kind::forbidden)
      << "a draft is simply rewritten";
}

TEST(report_change, counts_a_late_one_where_the_auditor_looks) {
  auto const way = UnderWay{};
  auto late = one_day_less();
  late.happened_on = Date::of(2026, 8, 16);
  made(report_change(TestProgram::instance().db(), way.round.leader(), way.trip, late));
  made(report_change(TestProgram::instance().db(), way.round.leader(), way.trip, {.words = "면담자가 바뀜"}));
  auto const counted = TestProgram::instance().db().read(way.round.head(), [&](Tx& tx) {
    return list_exceptions(tx, {.from = Date::of(2026, 8, 1), .until = Date::of(2026, 8, 31), .rule = "trip.change.reported"});
  });
  ASSERT_EQ(counted.size(), 1U);
  EXPECT_EQ(counted[0].reason, "2026-08-16 → 2026-08-18");
}

TEST(report_change, by_who_decides_is_one_that_nobody_reported) {
  auto const way = UnderWay{};
  auto const& round = way.round;
  auto& db = TestProgram::instance().db();
  auto const id = made(report_change(db, round.head(), way.trip, {.words = "방문기관에 가지 않음"}));
  EXPECT_EQ(way.now(id).state, TripChangeState::found);
  EXPECT_EQ(kind_of(answer_change(db, round.head(), id, TripChangeState::agreed, "")), Kind::conflict) << "nothing to answer";
  auto const count = [&] { return db.read(round.head(), [&](Tx& tx) { return count_unreported_changes(tx, way.trip); }); };
  EXPECT_EQ(count(), 1);
  made(report_change(db, round.leader(), way.trip, {.words = "면담자가 바뀜"}));
  EXPECT_EQ(count(), 1) << "reported on its day";
  made(report_change(db, round.leader(), way.trip, {.words = "면담자가 바뀜", .happened_on = Date::of(2026, 8, 17)}));
  EXPECT_EQ(count(), 2) << "a day late is not at once";
  auto const other = TripRound{db};
  EXPECT_EQ(kind_of(report_change(db, other.head(), other.permitted(), {.words = "바뀜"})), Kind::forbidden) << "not before it sets off";
}

TEST(answer_change, withdraws_what_was_put_down_wrongly_with_a_reason) {
  auto const way = UnderWay{};
  auto const& round = way.round;
  auto& db = TestProgram::instance().db();
  auto const trip = round.now(way.trip);
  EXPECT_EQ(first_field(report_change(db, round.head(), way.trip, {.words = "바뀜", .happened_on = trip.starts_on - 1})), "happened_on");
  auto const id = made(report_change(db, round.head(), way.trip, {.kind = TripChangeKind::period, .words = "일찍 돌아옴"}));
  EXPECT_EQ(kind_of(answer_change(db, round.leader(), id, TripChangeState::withdrawn, "아님")), Kind::forbidden);
  EXPECT_EQ(first_field(answer_change(db, round.head(), id, TripChangeState::withdrawn, " ")), "answer");
  made(answer_change(db, round.head(), id, TripChangeState::withdrawn, "보고한 것이 맞음"));
  EXPECT_EQ(way.now(id).state, TripChangeState::withdrawn);
  db.read(round.head(), [&](Tx& tx) {
    EXPECT_EQ(count_unreported_changes(tx, way.trip), 0);
    EXPECT_EQ(find_change_flag(tx, way.trip), ChangeFlag::none);
    return true;
  });
  auto const reported = made(report_change(db, round.leader(), way.trip, {.words = "면담자가 바뀜"}));
  EXPECT_EQ(kind_of(answer_change(db, round.head(), reported, TripChangeState::withdrawn, "아님")), Kind::conflict);
  auto led_by_head = trip;
  led_by_head.leader = round.head().person;
  EXPECT_TRUE(may_find_change(round.head(), trip));
  EXPECT_FALSE(may_find_change(round.head(), led_by_head)) << "a leader reports";
}

TEST(answer_change, is_never_by_who_reported_it) {
  auto const way = UnderWay{};
  auto const& round = way.round;
  auto& db = TestProgram::instance().db();
  auto const head = round.office.han_head.id;
  auto const leads_on = [&](PersonId who) {
    made(db.write(round.leader(), [&](Tx& tx) -> Result<Done> {
      tx.change("UPDATE trips SET keeper_id = $2 WHERE institution_id = $institution AND id = $1", way.trip, who);
      return Done{};
    }));
  };
  leads_on(head);
  ASSERT_FALSE(round.now(way.trip).has_traveler(head));
  auto const id = made(report_change(db, round.head(), way.trip, {.words = "면담자가 바뀜"}));
  EXPECT_EQ(way.now(id).state, TripChangeState::reported) << "who leads the trip reports, and finds nothing";
  auto const events = round.count("events");
  for (auto const answer : {TripChangeState::agreed, TripChangeState::refused})
    EXPECT_EQ(kind_of(answer_change(db, round.head(), id, answer, "봄")), Kind::forbidden) << "leads it";
  leads_on(round.office.park_member.id);
  auto const own = answer_change(db, round.head(), id, TripChangeState::agreed, "봄");
  ASSERT_FALSE(own);
  EXPECT_EQ(own.error().key, "trip_change.own_report") << "has handed the trip over, and reported it all the same";
  EXPECT_EQ(way.now(id).state, TripChangeState::reported);
  EXPECT_EQ(round.count("events"), events);
  auto const changes = "/trips/" + to_text(way.trip) + "/changes";
  run_scenarios(TestProgram::instance(), {{.name = "is not asked to", .as = round.head(), .get = changes, .not_contains = {"/answer\""}}});
  auto const other = made(report_change(db, round.leader(), way.trip, {.words = "방문지가 바뀜"}));
  made(answer_change(db, round.head(), other, TripChangeState::agreed, ""));
}

TEST(reschedule_trip, counts_the_duties_of_the_days_a_trip_gains) {
  auto const way = UnderWay{};
  auto const& round = way.round;
  auto& db = TestProgram::instance().db();
  auto const officer = round.as(round.office.kim_officer);
  auto const trip = round.now(way.trip);
  made(order_duty(db, officer, {.name = "첫날의 비상", .starts_on = trip.starts_on, .ends_on = trip.starts_on}));
  made(order_duty(db, officer, {.name = "다음 날의 비상", .starts_on = trip.ends_on + 1}));
  auto longer = trip;
  longer.ends_on = trip.ends_on + 1;
  made(db.write(round.head(), [&](Tx& tx) { return reschedule_trip(tx, round.head(), longer); }));
  auto const counted = db.read(round.head(), [&](Tx& tx) {
    return list_exceptions(tx, {.from = Date::of(2026, 8, 1), .until = Date::of(2026, 8, 31), .rule = "trip.emergency_duty"});
  });
  ASSERT_EQ(counted.size(), 1U) << "the first day was the trip's before";
  EXPECT_NE(counted[0].reason.find("다음 날의 비상"), std::string::npos);
}

TEST(answer_change, gives_the_trip_its_new_last_day_and_its_clock) {
  auto const way = UnderWay{};
  auto const& round = way.round;
  auto const id = made(report_change(TestProgram::instance().db(), round.leader(), way.trip, one_day_less()));
  EXPECT_EQ(kind_of(answer_change(TestProgram::instance().db(), round.leader(), id, TripChangeState::agreed, "")), Kind::forbidden)
      << "not by a traveller";
  EXPECT_EQ(kind_of(answer_change(TestProgram::instance().db(), round.as(round.office.yoon_head), id, TripChangeState::agreed, "")),
            Kind::forbidden);
  EXPECT_EQ(kind_of(answer_change(TestProgram::instance().db(), round.stranger(), id, TripChangeState::agreed, "")), Kind::not_found);
  EXPECT_EQ(first_field(answer_change(TestProgram::instance().db(), round.head(), id, TripChangeState::refused, " ")), "answer");
  EXPECT_EQ(kind_of(answer_change(TestProgram::instance().db(), round.head(), id, TripChangeState::reported, "")), Kind::conflict);
  ASSERT_TRUE(answer_change(TestProgram::instance().db(), round.head(), id, TripChangeState::agreed, "수고했습니다"));
  EXPECT_EQ(round.now(way.trip).ends_on, Date::of(2026, 8, 18));
  EXPECT_EQ(kind_of(answer_change(TestProgram::instance().db(), round.head(), id, TripChangeState::refused, "다시")), Kind::conflict);
  auto const next_day = At{Date::of(2026, 8, 19)};
  TestProgram::instance().program().jobs.run_due();
  EXPECT_EQ(round.now(way.trip).state, TripState::came_back) << "the clock follows the new day";
}

TEST(answer_change, keeps_a_longer_trip_within_the_programme) {
  auto const way = UnderWay{};
  auto draft = one_day_less();
  draft.new_ends_on = Date::of(2026, 8, 22);
  auto const id = made(report_change(TestProgram::instance().db(), way.round.leader(), way.trip, draft));
  auto const events = way.round.count("events");
  auto const refused = answer_change(TestProgram::instance().db(), way.round.head(), id, TripChangeState::agreed, "");
  ASSERT_FALSE(refused);
  EXPECT_EQ(first_field(refused), "answer");
  EXPECT_EQ(refused.error().rule->source, "2026년 우수정책 벤치마킹");
  EXPECT_EQ(way.round.count("events"), events);
  EXPECT_EQ(way.now(id).state, TripChangeState::reported);
  ASSERT_TRUE(answer_change(TestProgram::instance().db(), way.round.head(), id, TripChangeState::refused, "정한 날 돌아올 것"));
  EXPECT_EQ(way.round.now(way.trip).ends_on, Date::of(2026, 8, 19));
}

TEST(answer_change, may_be_given_by_who_stands_in) {
  auto const way = UnderWay{};
  auto const& round = way.round;
  auto const id = made(report_change(TestProgram::instance().db(), round.leader(), way.trip, {.words = "면담자가 바뀜"}));
  made(name_stand_in(TestProgram::instance().db(), round.head(),
                     {.principal = round.office.han_head.id,
                      .deputy = round.office.song_head.id,
                      .starts_on = Date::of(2026, 8, 18),
                      .ends_on = Date::of(2026, 8, 20),
                      .reason = "연가"}));
  ASSERT_TRUE(answer_change(TestProgram::instance().db(), round.as(round.office.song_head), id, TripChangeState::agreed, ""));
}

// A permitted trip of 18 and 19 August whose host has agreed to the 18th at two o'clock.
struct AheadOfIt {
  Database& db{TestProgram::instance().db()};
  TripRound round{db};
  TripId trip{round.permitted()};
  VisitId visit{round.requested(trip)};
  LinkToken link{sent()};
  Actor host{.institution = round.office.institution, .name = "배울시", .via = Via::link};

  explicit AheadOfIt(bool takes_second_choice = false) {
    made(answer_visit(db, host, link, {.decision = HostDecision::accept, .takes_second_choice = takes_second_choice}));
    made(confirm_visit(db, round.leader(), visit));
  }
  LinkToken sent() const {
    made(sign_visit(db, round.head(), visit, "교통정책과-1234"));
    return *read_visit_token(made(send_visit(db, round.leader(), visit, "https://baeumgil.test")));
  }
};

TripChangeDraft moved_to(int first, int last) {
  return {.kind = TripChangeKind::period,
          .words = "행사와 겹침",
          .new_starts_on = Date::of(2026, 8, first),
          .new_ends_on = Date::of(2026, 8, last)};
}

TEST(report_change, moves_the_first_day_of_a_trip_ahead_within_what_its_plan_may_be) {
  auto const it = AheadOfIt{};
  auto const events = it.round.count("events");
  auto const wrong = [&](int first, int last, std::string_view field) {
    EXPECT_EQ(first_field(report_change(it.db, it.round.leader(), it.trip, moved_to(first, last))), field) << first << "-" << last;
  };
  wrong(2, 3, "new_starts_on");
  wrong(26, 25, "new_ends_on");
  wrong(18, 19, "new_ends_on");
  wrong(24, 28, "new_ends_on");
  auto beyond = moved_to(31, 31);
  beyond.new_ends_on = Date::of(2026, 9, 1);
  EXPECT_EQ(first_field(report_change(it.db, it.round.leader(), it.trip, beyond)), "new_ends_on");
  EXPECT_EQ(kind_of(report_change(it.db, it.round.stranger(), it.trip, moved_to(24, 25))), Kind::not_found);
  EXPECT_EQ(it.round.count("events"), events);
  run_scenarios(TestProgram::instance(), {{.name = "the form takes a first day",
                                           .as = it.round.leader(),
                                           .get = "/trips/" + to_text(it.trip) + "/changes",
                                           .contains = {"name=\"new_starts_on\"", "name=\"new_ends_on\""}}});
}

TEST(answer_change, moves_the_days_and_asks_hosts_anew_that_agreed_to_others) {
  auto const it = AheadOfIt{};
  auto const& round = it.round;
  auto const id = made(report_change(it.db, round.leader(), it.trip, moved_to(24, 25)));
  EXPECT_EQ(round.now(it.trip).starts_on, Date::of(2026, 8, 18)) << "not before the head agrees";
  auto const mails = round.count("mails");
  made(answer_change(it.db, round.head(), id, TripChangeState::agreed, ""));
  auto const trip = round.now(it.trip);
  EXPECT_EQ(trip.starts_on, Date::of(2026, 8, 24));
  EXPECT_EQ(trip.ends_on, Date::of(2026, 8, 25));
  EXPECT_EQ(trip.stops.front().on, Date::of(2026, 8, 24)) << "its hours move along";
  auto const asked = round.now(it.visit);
  EXPECT_EQ(asked.state, VisitState::sent);
  EXPECT_FALSE(asked.agreed_at);
  EXPECT_EQ(asked.first_choice_at, instant_from_seoul(Date::of(2026, 8, 24), "14:00"));
  EXPECT_GE(round.count("mails"), mails + 1);
  made(answer_visit(it.db, it.host, it.link, {.decision = HostDecision::accept}));
  EXPECT_EQ(round.now(it.visit).agreed_at, asked.first_choice_at) << "by the link it has";
  made(confirm_visit(it.db, round.leader(), it.visit));
  auto const longer = made(report_change(it.db, round.leader(), it.trip, moved_to(24, 26)));
  made(answer_change(it.db, round.head(), longer, TripChangeState::agreed, ""));
  EXPECT_EQ(round.now(it.visit).state, VisitState::confirmed) << "still a day of the trip";
}

TEST(answer_change, asks_no_host_anew_of_a_trip_that_is_over) {
  auto const it = AheadOfIt{true};
  auto const& round = it.round;
  made(make_trip_ready(it.db, round.leader(), it.trip, ""));
  auto const first_day = At{Date::of(2026, 8, 18)};
  made(start_trip(it.db, round.leader(), it.trip));
  auto const id = made(report_change(it.db, round.leader(), it.trip, one_day_less()));
  auto const afterwards = At{Date::of(2026, 8, 20)};
  made(come_back(it.db, round.leader(), it.trip));
  made(answer_change(it.db, round.head(), id, TripChangeState::agreed, ""));
  EXPECT_EQ(round.now(it.trip).ends_on, Date::of(2026, 8, 18));
  EXPECT_EQ(round.now(it.visit).state, VisitState::confirmed) << "of the 19th, which nobody can agree to any more";
}

TEST(trip_change_pages, report_and_answer) {
  auto const way = UnderWay{};
  auto const& round = way.round;
  auto const trip = "/trips/" + to_text(way.trip);
  auto english = round.leader();
  english.language = Language::en;
  run_scenarios(
      TestProgram::instance(),
      {{.name = "the trip leads there",
        .as = round.leader(),
        .get = trip,
        .contains = {trip + "/changes"},
        .not_contains = {"변경 보고됨"}},
       {.name = "nothing yet", .as = round.leader(), .get = trip + "/changes", .contains = {"보고된 변경이 없습니다", "제4조의2"}},
       {.name = "others read", .as = round.as(round.office.kang_member), .get = trip + "/changes", .not_contains = {"name=\"words\""}},
       {.name = "a stranger", .as = round.stranger(), .get = trip + "/changes", .status = 404},
       {.name = "without words",
        .as = round.leader(),
        .post = trip + "/changes",
        .form = {{"kind", "host"}},
        .status = 422,
        .contains = {"f-words-error"}},
       {.name = "reported",
        .as = round.leader(),
        .post = trip + "/changes",
        .form = {{"kind", "period"}, {"words", "하루 일찍 끝남"}, {"new_ends_on", "2026-08-18"}},
        .status = 303,
        .events = 1},
       {.name = "flagged", .as = round.leader(), .get = trip, .contains = {"변경 보고됨"}},
       {.name = "it waits for the head", .as = round.head(), .get = "/", .contains = {"출장 변경에 답하기"}},
       {.name = "in English", .as = english, .get = trip + "/changes", .contains = {"waits for an answer"}}});
  auto const id = TestProgram::instance().db().read(round.leader(), [&](Tx& tx) { return list_changes(tx, way.trip).front().id; });
  auto const answer = trip + "/changes/" + to_text(id) + "/answer";
  run_scenarios(TestProgram::instance(),
                {{.name = "no reason",
                  .as = round.head(),
                  .post = answer,
                  .form = {{"to", "refused"}},
                  .status = 422,
                  .contains = {"f-answer-error"}},
                 {.name = "not by the team", .as = round.leader(), .post = answer, .form = {{"to", "agreed"}}, .status = 403},
                 {.name = "agreed", .as = round.head(), .post = answer, .form = {{"to", "agreed"}}, .status = 303, .events = 2},
                 {.name = "said", .as = round.leader(), .get = trip, .contains = {"변경 있음"}},
                 {.name = "on its page", .as = round.leader(), .get = trip + "/changes", .contains = {"동의함", "2026. 8. 18.(화)까지"}}});
}

}  // namespace
}  // namespace baeumgil
