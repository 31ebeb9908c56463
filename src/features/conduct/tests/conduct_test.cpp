// What travellers were given, breaches of discipline and emergency duties: put down, refused, judged, and seen by few.
#include <gtest/gtest.h>

#include <algorithm>

#include "features/conduct/conduct_store.h"
#include "features/conduct/duty_store.h"
#include "features/conduct/order_duty.h"
#include "features/conduct/record_conduct.h"
#include "features/rules/exception_store.h"
#include "features/trips/judge_trip.h"
#include "features/trips/tests/trip_round.h"
#include "features/trips/travel.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

Date const visit_on = Date::of(2026, 8, 18);

struct ConductClock {
  Instant before{TestProgram::instance().clock().now()};
  explicit ConductClock(Date day) { TestProgram::instance().clock().set(start_of_day_in_seoul(day) + 36000); }
  ConductClock(ConductClock const&) = delete;
  ConductClock& operator=(ConductClock const&) = delete;
  ~ConductClock() { TestProgram::instance().clock().set(before); }
};

struct OnTheWay {
  Database& db{TestProgram::instance().db()};
  TripRound round{db};
  TripId trip{round.permitted()};
  ConductClock clock{visit_on};

  OnTheWay() {
    made(make_trip_ready(db, round.leader(), trip, "전화로 약속함"));
    made(start_trip(db, round.leader(), trip));
  }
  Actor park() const { return round.as(round.office.park_member); }
  Actor auditor() const { return round.as(round.office.auditor); }
  ConductDraft lunch(std::int64_t won = 30000) const {
    return {.kind = ConductKind::meal, .happened_on = visit_on, .words = "시장 골목 국밥", .giver = "배울시", .worth = Won{won}};
  }
  ConductDraft breach() const {
    return {.kind = ConductKind::violation, .person = round.office.park_member.id, .happened_on = visit_on, .words = "사적인 용무"};
  }
  // Put down without asking, on another trip or a day that has not come.
  void give(TripId on_trip, Date on, std::int64_t won) const {
    auto entry = ConductEntry{.id = ConductId::make(), .trip = on_trip, .person = park().person, .kind = ConductKind::meal};
    entry.happened_on = on;
    entry.words = "점심";
    entry.giver = "배울시";
    entry.worth = Won{won};
    entry.recorded_by = park().person;
    entry.recorded_at = clock.before;
    made(db.write(park(), [&](Tx& tx) -> Result<Done> {
      insert_conduct(tx, entry);
      return Done{};
    }));
  }
  std::string verdict(Actor const& who, std::string_view code) const {
    auto const judged = made(db.read(who, [&](Tx& tx) { return judge_trip(tx, who, trip); }));
    auto const found = std::ranges::find_if(judged.verdicts, [&](Verdict const& one) { return one.rule.code == code; });
    if (found == judged.verdicts.end()) return "silent";
    return (found->passed ? "met " : "not met ") + found->actual;
  }
  std::size_t seen_by(Actor const& who) const {
    auto const found = made(db.read(who, [&](Tx& tx) { return find_trip(tx, who, trip); }));
    return db.read(who, [&](Tx& tx) { return list_conduct(tx, who, found); }).size();
  }
};

ConductEntry given(std::int64_t won, std::string giver, Date on, ConductKind kind = ConductKind::goods) {
  return {.kind = kind, .happened_on = on, .giver = std::move(giver), .worth = Won{won}};
}

TEST(sum_gifts, adds_up_by_giver_and_day_and_leaves_out_what_went_back) {
  auto back = given(900'000, "배울시", visit_on);
  back.is_returned = true;
  auto withdrawn = given(800'000, "배울시", visit_on);
  withdrawn.withdrawn_at = Instant{};
  auto const sums = sum_gifts({given(40'000, "배울시", visit_on, ConductKind::meal), given(500'000, "배울시", visit_on),
                               given(300'000, "배울시 ", visit_on + 1), given(600'000, "다른시", visit_on), back, withdrawn});
  EXPECT_EQ(sums.dearest_meal, Won{40'000});
  EXPECT_EQ(sums.at_once, Won{600'000});
  EXPECT_EQ(sums.in_year, Won{840'000}) << "of one giver, not of all together";
}

TEST(an_emergency_duty, has_no_day_when_it_was_lifted_before_it_began) {
  auto duty = EmergencyDuty{.starts_on = visit_on, .ends_on = visit_on - 1};
  EXPECT_FALSE(duty.meets(visit_on - 1, visit_on + 1));
  duty.ends_on = visit_on;
  EXPECT_TRUE(duty.meets(visit_on - 1, visit_on + 1));
  EXPECT_FALSE(duty.meets(visit_on + 1, visit_on + 2));
}

TEST(what_was_given_elsewhere, counts_in_the_year_and_only_for_whoever_may_see_it_there) {
  auto const way = OnTheWay{};
  auto const& round = way.round;
  auto const other = round.drafted();
  auto const kang = round.as(round.office.kang_member);
  way.give(other, visit_on, 60000);
  made(way.db.write(round.head(), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE trips SET approver_id = $2 WHERE institution_id = $institution AND id = $1", way.trip, kang.person);
    return Done{};
  }));
  EXPECT_EQ(way.verdict(kang, "gift.year.max"), "silent") << "decides on this trip, not on the other";
  made(record_conduct(way.db, way.park(), way.trip, way.lunch()));
  EXPECT_EQ(way.verdict(kang, "gift.year.max"), "met 30,000");
  EXPECT_EQ(way.verdict(way.park(), "gift.year.max"), "met 90,000") << "the own";
  EXPECT_EQ(way.verdict(round.head(), "gift.year.max"), "met 90,000") << "heads both";
  EXPECT_EQ(way.verdict(round.head(), "gift.meal.max"), "met 30,000") << "the dear one was another trip's";
  EXPECT_EQ(way.verdict(round.head(), "gift.once.max"), "met 30,000");
}

TEST(what_was_given_after_new_year, is_judged_with_its_own_year) {
  auto const way = OnTheWay{};
  way.give(way.trip, visit_on, 20000);
  way.give(way.trip, Date::of(2027, 1, 4), 30000);
  EXPECT_EQ(way.verdict(way.round.head(), "gift.year.max"), "met 30,000") << "the dearer of both years, not their sum";
}

TEST(events_of_conduct, say_neither_words_nor_giver_nor_worth) {
  auto const way = OnTheWay{};
  auto const id = made(record_conduct(way.db, way.park(), way.trip, way.lunch(31234)));
  made(withdraw_conduct(way.db, way.park(), id, "점심 값을 잘못 적음"));
  auto const telling = way.db.read(way.auditor(), [&](Tx& tx) {
    return tx.value<std::int64_t>(
        "SELECT count(*) FROM events WHERE institution_id = $institution AND noun = 'conduct' AND (reason LIKE '%점심%' "
        "OR COALESCE(after_json, '') LIKE '%점심%' OR COALESCE(after_json, '') LIKE '%worth%' "
        "OR COALESCE(before_json, '') LIKE '%점심%' OR COALESCE(before_json, '') LIKE '%배울시%')");
  });
  EXPECT_EQ(telling, 0);
  auto const events = way.db.read(way.auditor(), [&](Tx& tx) {
    return tx.value<std::int64_t>("SELECT count(*) FROM events WHERE institution_id = $institution AND noun = 'conduct'");
  });
  EXPECT_EQ(events, 2);
}

TEST(record_conduct, declares_a_gift_that_is_judged_and_told_to_the_auditor) {
  auto const way = OnTheWay{};
  EXPECT_EQ(way.verdict(way.round.head(), "gift.meal.max"), "silent") << "nothing was declared";
  made(record_conduct(way.db, way.park(), way.trip, way.lunch()));
  EXPECT_EQ(way.verdict(way.round.head(), "gift.meal.max"), "met 30,000");
  EXPECT_EQ(way.verdict(way.round.head(), "gift.once.max"), "met 30,000");
  auto const dear = made(record_conduct(way.db, way.park(), way.trip, way.lunch(50001)));
  EXPECT_EQ(way.verdict(way.round.head(), "gift.meal.max"), "not met 50,001");
  EXPECT_EQ(way.verdict(way.round.head(), "gift.year.max"), "met 80,001") << "both of one giver";
  made(withdraw_conduct(way.db, way.park(), dear, "값을 잘못 적음"));
  EXPECT_EQ(way.verdict(way.round.head(), "gift.meal.max"), "met 30,000");
  EXPECT_EQ(way.seen_by(way.round.head()), 2U) << "withdrawn, not gone";
  auto const told = way.db.read(way.auditor(), [&](Tx& tx) {
    return tx.value<std::int64_t>(
        "SELECT count(*) FROM notices WHERE institution_id = $institution AND person_id = $1 "
        "AND key = 'notice.conduct.declared'",
        way.round.office.auditor.id);
  });
  EXPECT_EQ(told, 2);
}

TEST(record_conduct, refuses_what_is_not_said_and_who_may_not) {
  auto const way = OnTheWay{};
  auto const& round = way.round;
  auto const events = round.count("events");
  auto const wrong = [&](Actor const& who, ConductDraft draft, auto change) {
    change(draft);
    return first_field(record_conduct(way.db, who, way.trip, draft));
  };
  EXPECT_EQ(wrong(way.park(), way.lunch(), [](auto& draft) { draft.words = " "; }), "words");
  EXPECT_EQ(wrong(way.park(), way.lunch(), [](auto& draft) { draft.giver.clear(); }), "giver");
  EXPECT_EQ(wrong(way.park(), way.lunch(), [](auto& draft) { draft.worth = Won{}; }), "worth");
  EXPECT_EQ(wrong(way.park(), way.lunch(), [](auto& draft) { draft.happened_on.reset(); }), "happened_on");
  EXPECT_EQ(wrong(way.park(), way.lunch(), [](auto& draft) { draft.happened_on = visit_on + 1; }), "happened_on");
  EXPECT_EQ(wrong(way.park(), way.lunch(), [](auto& draft) { draft.happened_on = visit_on - 2; }), "happened_on");
  EXPECT_EQ(wrong(way.park(), way.lunch(), [&](auto& draft) { draft.person = round.office.choi_member.id; }), "person") << "not the leader";
  EXPECT_EQ(wrong(round.head(), way.breach(), [&](auto& draft) { draft.person = round.office.kang_member.id; }), "person") << "not along";
  EXPECT_EQ(kind_of(record_conduct(way.db, round.head(), way.trip, way.lunch())), Kind::forbidden) << "was given nothing";
  EXPECT_EQ(kind_of(record_conduct(way.db, way.park(), way.trip, way.breach())), Kind::forbidden) << "travels";
  EXPECT_EQ(kind_of(record_conduct(way.db, round.as(round.office.kang_member), way.trip, way.breach())), Kind::not_found);
  EXPECT_EQ(kind_of(record_conduct(way.db, round.stranger(), way.trip, way.lunch())), Kind::not_found);
  EXPECT_EQ(round.count("events"), events);
  EXPECT_TRUE(record_conduct(way.db, round.leader(), way.trip,
                             [&] {
                               auto draft = way.lunch();
                               draft.person = round.office.choi_member.id;
                               return draft;
                             }()))
      << "the leader declares for the others";
}

TEST(record_conduct, counts_breaches_of_the_year_for_whoever_may_know_of_them) {
  auto const way = OnTheWay{};
  auto const& round = way.round;
  for (auto const& who : {round.head(), way.auditor(), round.as(round.office.kim_officer)})
    made(record_conduct(way.db, who, way.trip, way.breach()));
  EXPECT_EQ(way.verdict(round.head(), "trip.discipline.max"), "not met 3");
  EXPECT_EQ(way.verdict(way.park(), "trip.discipline.max"), "not met 3") << "their own";
  EXPECT_EQ(way.verdict(round.leader(), "trip.discipline.max"), "met 0") << "the others' are not the leader's to know";
  EXPECT_EQ(way.verdict(round.as(round.office.kang_member), "trip.discipline.max"), "silent");
  EXPECT_EQ(way.seen_by(round.leader()), 0U);
  EXPECT_EQ(way.seen_by(way.park()), 3U);
  EXPECT_EQ(way.seen_by(round.as(round.office.kang_member)), 0U);
}

TEST(withdraw_conduct, is_for_who_put_it_down_once_and_with_a_reason) {
  auto const way = OnTheWay{};
  auto const& round = way.round;
  auto const id = made(record_conduct(way.db, round.head(), way.trip, way.breach()));
  auto const events = round.count("events");
  EXPECT_EQ(first_field(withdraw_conduct(way.db, round.head(), id, " ")), "reason");
  EXPECT_EQ(kind_of(withdraw_conduct(way.db, way.park(), id, "아님")), Kind::forbidden);
  EXPECT_EQ(kind_of(withdraw_conduct(way.db, round.leader(), id, "아님")), Kind::not_found) << "is not shown it";
  EXPECT_EQ(kind_of(withdraw_conduct(way.db, round.stranger(), id, "아님")), Kind::not_found);
  EXPECT_EQ(round.count("events"), events);
  made(withdraw_conduct(way.db, round.head(), id, "사실이 아님"));
  EXPECT_EQ(kind_of(withdraw_conduct(way.db, round.head(), id, "다시")), Kind::conflict);
  auto const second = made(record_conduct(way.db, round.head(), way.trip, way.breach()));
  made(withdraw_conduct(way.db, way.auditor(), second, "적은 사람이 전보됨"));
  auto const gift = made(record_conduct(way.db, way.park(), way.trip, way.lunch()));
  EXPECT_EQ(kind_of(withdraw_conduct(way.db, way.auditor(), gift, "아님")), Kind::forbidden) << "a gift is its declarer's";
}

TEST(order_duty, holds_trips_of_its_days_and_department_back_and_is_counted_when_one_is_permitted) {
  auto& db = TestProgram::instance().db();
  auto const round = TripRound{db};
  auto const officer = round.as(round.office.kim_officer);
  auto const trip = round.submitted();
  auto const duties = [&] {
    auto const judged = made(db.read(officer, [&](Tx& tx) { return judge_trip(tx, officer, trip); }));
    auto const found = std::ranges::find_if(judged.verdicts, [](Verdict const& one) { return one.rule.code == "trip.emergency_duty"; });
    return found == judged.verdicts.end() ? "silent" : (found->passed ? "met " : "not met ") + found->actual;
  };
  EXPECT_EQ(duties(), "met 0");
  auto const ends_on = round.now(trip).ends_on;
  made(order_duty(db, officer, {.name = "학습 비상", .department = round.office.learning, .starts_on = ends_on}));
  made(order_duty(db, officer, {.name = "다음 날부터", .starts_on = ends_on + 1}));
  EXPECT_EQ(duties(), "met 0") << "nobody of that department goes, and the day after is too late";
  auto const typhoon = made(order_duty(db, officer, {.name = "태풍 솔릭 비상", .starts_on = ends_on}));
  EXPECT_EQ(duties(), "not met 1");
  made(approve_trip(db, round.head(), trip));
  auto const counted = db.read(round.head(), [&](Tx& tx) {
    return list_exceptions(tx, {.from = Date::of(2026, 8, 1), .until = Date::of(2026, 8, 31), .rule = "trip.emergency_duty"});
  });
  ASSERT_EQ(counted.size(), 1U);
  EXPECT_NE(counted[0].reason.find("태풍 솔릭 비상"), std::string::npos);
  made(lift_duty(db, officer, typhoon));
  EXPECT_EQ(duties(), "met 0") << "lifted before it began";
  EXPECT_EQ(kind_of(lift_duty(db, officer, typhoon)), Kind::conflict);
  auto const told = [&] {
    return db.read(officer, [&](Tx& tx) {
      return tx.value<std::int64_t>("SELECT count(*) FROM notices WHERE institution_id = $institution AND key = 'notice.duty.ordered'");
    });
  };
  EXPECT_EQ(told(), 0) << "nothing was permitted when they were ordered";
  made(order_duty(db, officer, {.name = "호우 비상", .starts_on = ends_on}));
  EXPECT_EQ(told(), 2) << "the leader and the approver";
}

TEST(order_duty, refuses_what_is_not_said_and_who_may_not) {
  auto& db = TestProgram::instance().db();
  auto const round = TripRound{db};
  auto const officer = round.as(round.office.kim_officer);
  auto const today = Date::of(2026, 8, 3);
  auto const events = round.count("events");
  EXPECT_EQ(first_field(order_duty(db, officer, {.name = " ", .starts_on = today})), "name");
  EXPECT_EQ(first_field(order_duty(db, officer, {.name = "태풍"})), "starts_on");
  EXPECT_EQ(first_field(order_duty(db, officer, {.name = "태풍", .starts_on = today, .ends_on = today - 1})), "ends_on");
  EXPECT_EQ(first_field(order_duty(db, officer, {.name = "태풍", .department = round.strangers.transport, .starts_on = today})),
            "department");
  EXPECT_EQ(kind_of(order_duty(db, round.head(), {.name = "태풍", .starts_on = today})), Kind::forbidden);
  EXPECT_EQ(round.count("events"), events);
  auto const id = made(order_duty(db, officer, {.name = "태풍", .starts_on = today}));
  EXPECT_EQ(kind_of(lift_duty(db, round.leader(), id)), Kind::forbidden);
  EXPECT_EQ(kind_of(lift_duty(db, round.stranger(), id)), Kind::not_found) << "another institution's";
}

TEST(conduct_pages, show_and_take_what_each_may_put_down) {
  auto const way = OnTheWay{};
  auto const& round = way.round;
  auto const trip = "/trips/" + to_text(way.trip);
  auto const page = trip + "/conduct";
  auto english = way.park();
  english.language = Language::en;
  run_scenarios(
      TestProgram::instance(),
      {{.name = "the trip leads a traveller there", .as = way.park(), .get = trip, .contains = {page}},
       {.name = "but nobody else", .as = round.as(round.office.kang_member), .get = trip, .not_contains = {page}},
       {.name = "an empty page", .as = way.park(), .get = page, .contains = {"신고하거나 기록한 것이 없습니다", "받은 것 신고"}},
       {.name = "in English", .as = english, .get = page, .contains = {"Declare what was given"}},
       {.name = "what was typed comes back",
        .as = way.park(),
        .post = page,
        .form = {{"kind", "meal"}, {"happened_on", "2026-08-18"}, {"giver", "배울시"}, {"words", "시장 골목 국밥"}, {"worth", ""}},
        .status = 422,
        .contains = {"시장 골목 국밥", "1원부터"}},
       {.name = "a meal is declared",
        .as = way.park(),
        .post = page,
        .form = {{"kind", "meal"}, {"happened_on", "2026-08-18"}, {"giver", "배울시"}, {"words", "시장 골목 국밥"}, {"worth", "60,000"}},
        .status = 303,
        .location = page,
        .events = 1},
       {.name = "the head sees it, and the rule it goes beyond",
        .as = round.head(),
        .get = page,
        .contains = {"시장 골목 국밥", "60,000원", "별표 1", "복무 위반 기록"}},
       {.name = "another traveller does not", .as = round.as(round.office.choi_member), .get = page, .not_contains = {"시장 골목 국밥"}},
       {.name = "a colleague has no such page",
        .as = round.as(round.office.kang_member),
        .get = page,
        .status = 404,
        .not_contains = {"시장 골목 국밥"}},
       {.name = "the trip's history says nothing of it",
        .as = round.as(round.office.kang_member),
        .get = trip,
        .not_contains = {"받은 것 신고"}},
       {.name = "a stranger", .as = round.stranger(), .get = page, .status = 404},
       {.name = "nobody", .get = page, .status = 303},
       {.name = "a program puts a breach down",
        .as = round.head(),
        .post = "/api/v1" + page,
        .json = R"({"kind":"violation","person":")" + to_text(round.office.park_member.id) +
                R"(","happened_on":"2026-08-18","words":"사적인 용무"})",
        .status = 201,
        .events = 1},
       {.name = "and reads both",
        .as = round.head(),
        .get = "/api/v1" + page,
        .contains = {R"("kind":"violation")", R"("worth_won":60000)"}},
       {.name = "a stranger's program", .as = round.stranger(), .get = "/api/v1" + page, .status = 404}});
}

TEST(duty_pages, list_order_and_lift) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const officer = round.as(round.office.kim_officer);
  auto const days = std::vector<std::pair<std::string, std::string>>{{"name", "태풍 솔릭 비상"}, {"starts_on", "2026-08-03"}};
  run_scenarios(TestProgram::instance(),
                {{.name = "the list of trips leads there", .as = round.leader(), .get = "/trips", .contains = {"/emergency-duties"}},
                 {.name = "none yet",
                  .as = round.leader(),
                  .get = "/emergency-duties",
                  .contains = {"발령된 비상근무가 없습니다"},
                  .not_contains = {"발령 적기"}},
                 {.name = "no name", .as = officer, .post = "/emergency-duties", .form = {{"starts_on", "2026-08-03"}}, .status = 422},
                 {.name = "not by a traveller", .as = round.leader(), .post = "/emergency-duties", .form = days, .status = 403},
                 {.name = "ordered", .as = officer, .post = "/emergency-duties", .form = days, .status = 303, .events = 1},
                 {.name = "and seen by all", .as = round.leader(), .get = "/emergency-duties", .contains = {"태풍 솔릭 비상", "발령 중"}},
                 {.name = "not by strangers", .as = round.stranger(), .get = "/emergency-duties", .not_contains = {"태풍 솔릭 비상"}},
                 {.name = "by programs too", .as = round.leader(), .get = "/api/v1/emergency-duties", .contains = {R"("ends_on":null)"}}});
  auto const duty = TestProgram::instance().db().read(officer, [](Tx& tx) { return list_duties(tx).front().id; });
  run_scenarios(TestProgram::instance(), {{.name = "lifted",
                                           .as = officer,
                                           .post = "/emergency-duties/" + to_text(duty) + "/lifting",
                                           .status = 303,
                                           .location = "/emergency-duties",
                                           .events = 1},
                                          {.name = "a program hears that it is over",
                                           .as = officer,
                                           .post = "/api/v1/emergency-duties/" + to_text(duty) + "/lifting",
                                           .status = 409}});
}

}  // namespace
}  // namespace baeumgil
