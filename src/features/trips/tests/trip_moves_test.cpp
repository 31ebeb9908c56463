// A trip from its draft to its end: each success, each refusal that writes nothing, and strangers.
#include <gtest/gtest.h>

#include "features/programs/move_program.h"
#include "features/rules/exception_store.h"
#include "features/trips/answer_visit.h"
#include "features/trips/cancel_trip.h"
#include "features/trips/edit_trip.h"
#include "features/trips/follow_visit.h"
#include "features/trips/return_trip.h"
#include "features/trips/send_visit.h"
#include "features/trips/tests/trip_round.h"
#include "features/trips/travel.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

// The clock stands elsewhere for one test.
struct At {
  Instant before{test_clock().now()};
  explicit At(Date day) { test_clock().set(start_of_day_in_seoul(day) + 36000); }
  ~At() { test_clock().set(before); }
};

TEST(plan_trip, starts_from_the_team_as_a_numbered_draft) {
  auto const round = TripRound{test_database()};
  auto const trip = round.now(round.drafted());
  EXPECT_EQ(trip.number, "2026-출장-0001");
  EXPECT_EQ(trip.state, TripState::draft);
  EXPECT_EQ(trip.issue, round.issue);
  EXPECT_EQ(trip.travelers.size(), 3U);
  EXPECT_EQ(trip.questions.size(), 5U);
  ASSERT_EQ(trip.stops.size(), 1U);
  EXPECT_EQ(trip.stops[0].host_name, "배울시");
  EXPECT_EQ(trip.version, 1);
}

TEST(plan_trip, refuses_strangers_and_people_of_other_teams) {
  auto const round = TripRound{test_database()};
  auto const events = round.count("events");
  EXPECT_EQ(kind_of(plan_trip(test_database(), round.as(round.office.kang_member), round.team, round.plan())), Kind::forbidden);
  EXPECT_EQ(kind_of(plan_trip(test_database(), round.stranger(), round.team, round.plan())), Kind::not_found);
  auto input = round.plan();
  input.travelers[0].person = round.office.kang_member.id;
  EXPECT_EQ(first_field(plan_trip(test_database(), round.leader(), round.team, input)), "travelers.0.person");
  input = round.plan();
  input.travelers[2].person = input.travelers[1].person;
  EXPECT_EQ(first_field(plan_trip(test_database(), round.leader(), round.team, input)), "travelers.2.person");
  input = round.plan();
  input.travelers[0].deputy = round.strangers.lee_leader.id;
  EXPECT_EQ(first_field(plan_trip(test_database(), round.leader(), round.team, input)), "travelers.0.deputy");
  input = round.plan();
  input.issue = IssueId::make();
  EXPECT_EQ(first_field(plan_trip(test_database(), round.leader(), round.team, input)), "issue");
  EXPECT_EQ(round.count("trips"), 0);
  EXPECT_EQ(round.count("events"), events);
}

TEST(plan_trip, finds_a_host_by_its_name_and_names_the_choices) {
  auto const round = TripRound{test_database()};
  auto const name = "이름시 " + to_text(round.office.institution);
  make_host(test_database(), name);
  auto input = round.plan();
  input.stops[0].host = {};
  input.stops[0].host_name = name;
  auto const id = plan_trip(test_database(), round.leader(), round.team, input);
  ASSERT_TRUE(id);
  EXPECT_EQ(round.now(*id).stops[0].host_name, name);
  input.stops[0].host_name = "이름시 " + to_text(round.office.institution).substr(0, 20);
  auto const unclear = plan_trip(test_database(), round.leader(), round.team, input);
  ASSERT_EQ(first_field(unclear), "stops.0.host_name");
  EXPECT_EQ(unclear.error().fields[0].key, "trip.stop.host_unclear");
  EXPECT_EQ(unclear.error().fields[0].arguments.at(1), name);
  input.stops[0].host_name = "없는기관 " + to_text(round.office.institution);
  EXPECT_EQ(plan_trip(test_database(), round.leader(), round.team, input).error().fields[0].key, "trip.stop.host_unknown");
}

TEST(edit_trip, keeps_the_ids_of_questions_and_refuses_who_was_slower) {
  auto const round = TripRound{test_database()};
  auto const id = round.drafted();
  auto input = input_of(round.now(id));
  auto const first = input.questions[0].id;
  input.questions[0].question = "고친 질문";
  input.questions[1].id = QuestionId::make();
  ASSERT_TRUE(edit_trip(test_database(), round.as(round.office.park_member), id, input));
  auto const trip = round.now(id);
  EXPECT_EQ(trip.questions[0].id, first);
  EXPECT_EQ(trip.questions[0].question, "고친 질문");
  EXPECT_NE(trip.questions[1].id, input.questions[1].id) << "an id nobody gave out is not taken over";
  auto const events = round.count("events");
  EXPECT_EQ(kind_of(edit_trip(test_database(), round.leader(), id, input)), Kind::conflict);
  EXPECT_EQ(kind_of(edit_trip(test_database(), round.head(), id, input_of(trip))), Kind::forbidden);
  EXPECT_EQ(kind_of(edit_trip(test_database(), round.as(round.office.kang_member), id, input_of(trip))), Kind::not_found)
      << "a draft is the team's";
  EXPECT_EQ(kind_of(edit_trip(test_database(), round.stranger(), id, input_of(trip))), Kind::not_found);
  EXPECT_EQ(round.count("events"), events);
}

TEST(submit_trip, sends_it_to_the_head_whom_the_ladder_names) {
  auto const round = TripRound{test_database()};
  auto const trip = round.now(round.submitted());
  EXPECT_EQ(trip.state, TripState::submitted);
  EXPECT_EQ(trip.approver, round.office.han_head.id);
}

TEST(submit_trip, refuses_and_writes_nothing) {
  auto const round = TripRound{test_database()};
  auto const id = round.drafted();
  auto input = input_of(round.now(id));
  input.ends_on = *input.starts_on + 3;
  input.issue = {};
  input.version = 0;
  made(edit_trip(test_database(), round.leader(), id, input));
  auto const events = round.count("events");
  auto const refused = submit_trip(test_database(), round.leader(), id);
  ASSERT_FALSE(refused);
  auto fields = std::vector<std::string>{};
  for (auto const& field : refused.error().fields) fields.push_back(field.field);
  EXPECT_EQ(fields[0], "issue");
  EXPECT_EQ(refused.error().fields[0].rule->rule_id, "trip.issue.required");
  EXPECT_EQ(fields[1], "ends_on");
  EXPECT_EQ(refused.error().fields[1].rule->source, "2026년 우수정책 벤치마킹");
  EXPECT_EQ(kind_of(submit_trip(test_database(), round.as(round.office.park_member), id)), Kind::forbidden);
  EXPECT_EQ(kind_of(submit_trip(test_database(), round.as(round.office.kang_member), id)), Kind::not_found);
  EXPECT_EQ(kind_of(submit_trip(test_database(), round.stranger(), id)), Kind::not_found);
  EXPECT_EQ(round.count("events"), events);
  EXPECT_EQ(round.now(id).state, TripState::draft);
}

TEST(submit_trip, says_why_a_suspended_programme_takes_no_trips) {
  auto const round = TripRound{test_database()};
  auto const id = round.drafted();
  auto const mayor = round.as(round.office.mayor);
  made(move_program(test_database(), mayor, round.program, ProgramMove::suspend, "집중호우 대응"));
  auto const events = round.count("events");
  auto const refused = submit_trip(test_database(), round.leader(), id);
  EXPECT_EQ(kind_of(refused), Kind::conflict);
  EXPECT_EQ(refused.error().key, "trip.plan.program_suspended");
  EXPECT_EQ(refused.error().arguments.back(), "집중호우 대응");
  EXPECT_EQ(kind_of(plan_trip(test_database(), round.leader(), round.team, round.plan())), Kind::conflict);
  EXPECT_EQ(round.count("events"), events);
  made(move_program(test_database(), mayor, round.program, ProgramMove::resume, ""));
  made(submit_trip(test_database(), round.leader(), id));
}

TEST(submit_trip, refuses_an_approver_who_was_chosen) {
  auto const round = TripRound{test_database()};
  auto const id = round.drafted();
  auto const own = submit_trip(test_database(), round.leader(), id, round.office.lee_leader.id);
  EXPECT_EQ(first_field(own), "approver");
  EXPECT_EQ(rule_of(own), "approval.traveler_excluded");
  EXPECT_EQ(first_field(submit_trip(test_database(), round.leader(), id, round.office.mayor.id)), "approver");
  EXPECT_EQ(round.now(id).state, TripState::draft);
  EXPECT_TRUE(submit_trip(test_database(), round.leader(), id, round.office.han_head.id));
}

TEST(approve_trip, permits_and_numbers_the_order_when_the_head_is_the_approver) {
  auto const round = TripRound{test_database()};
  auto const trip = round.now(round.permitted());
  EXPECT_EQ(trip.state, TripState::permitted);
  EXPECT_EQ(trip.record_no, "2026-출장명령-0001");
  EXPECT_EQ(round.now(round.team).state, TeamState::active);
}

TEST(approve_trip, takes_two_steps_when_the_ladder_names_another) {
  auto const round = TripRound{test_database()};
  auto const id = round.submitted();
  made(test_database().write(round.head(), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE trips SET approver_id = $1 WHERE institution_id = $institution AND id = $2", round.office.mayor.id, id);
    return Done{};
  }));
  ASSERT_TRUE(approve_trip(test_database(), round.head(), id));
  EXPECT_EQ(round.now(id).state, TripState::dept_approved);
  EXPECT_EQ(kind_of(approve_trip(test_database(), round.head(), id)), Kind::forbidden) << "the head has had the say";
  ASSERT_TRUE(approve_trip(test_database(), round.as(round.office.mayor), id));
  EXPECT_EQ(round.now(id).state, TripState::permitted);
}

TEST(approve_trip, refuses_travellers_others_and_a_second_time) {
  auto const round = TripRound{test_database()};
  auto const id = round.submitted();
  auto const events = round.count("events");
  auto const own = approve_trip(test_database(), round.leader(), id);
  EXPECT_EQ(rule_of(own), "approval.traveler_excluded");
  EXPECT_EQ(kind_of(approve_trip(test_database(), round.as(round.office.yoon_head), id)), Kind::forbidden);
  EXPECT_EQ(kind_of(approve_trip(test_database(), round.as(round.office.kim_officer), id)), Kind::forbidden);
  EXPECT_EQ(kind_of(approve_trip(test_database(), round.stranger(), id)), Kind::not_found);
  EXPECT_EQ(round.count("events"), events);
  made(approve_trip(test_database(), round.head(), id));
  EXPECT_EQ(kind_of(approve_trip(test_database(), round.head(), id)), Kind::conflict);
}

TEST(return_trip, needs_a_reason_and_lets_the_team_write_again) {
  auto const round = TripRound{test_database()};
  auto const id = round.submitted();
  auto const events = round.count("events");
  EXPECT_EQ(first_field(return_trip(test_database(), round.head(), id, "  ")), "reason");
  EXPECT_EQ(kind_of(return_trip(test_database(), round.leader(), id, "다시")), Kind::forbidden);
  EXPECT_EQ(kind_of(return_trip(test_database(), round.stranger(), id, "다시")), Kind::not_found);
  EXPECT_EQ(round.count("events"), events);
  ASSERT_TRUE(return_trip(test_database(), round.head(), id, "일정을 더 촘촘히"));
  EXPECT_EQ(round.now(id).state_reason, "일정을 더 촘촘히");
  EXPECT_TRUE(submit_trip(test_database(), round.leader(), id));
}

TEST(travel, waits_for_hosts_or_for_a_reason_and_never_starts_early) {
  auto const round = TripRound{test_database()};
  auto const id = round.permitted();
  round.requested(id);
  auto const events = round.count("events");
  EXPECT_EQ(first_field(make_trip_ready(test_database(), round.leader(), id, "")), "accepted_risk");
  EXPECT_EQ(kind_of(make_trip_ready(test_database(), round.as(round.office.park_member), id, "감")), Kind::forbidden);
  EXPECT_EQ(kind_of(make_trip_ready(test_database(), round.stranger(), id, "감")), Kind::not_found);
  EXPECT_EQ(round.count("events"), events);
  made(make_trip_ready(test_database(), round.leader(), id, "전화로 허락받음"));
  auto const counted = test_database().read(round.head(), [&](Tx& tx) {
    return list_exceptions(tx, {.from = Date::of(2026, 8, 1), .until = Date::of(2026, 8, 31), .rule = "trip.ready.unconfirmed"});
  });
  ASSERT_EQ(counted.size(), 1U);
  EXPECT_EQ(counted[0].reason, "전화로 허락받음");
  EXPECT_EQ(kind_of(start_trip(test_database(), round.leader(), id)), Kind::conflict);
  auto const at = At{Date::of(2026, 8, 18)};
  EXPECT_EQ(kind_of(start_trip(test_database(), round.head(), id)), Kind::forbidden);
  made(start_trip(test_database(), round.as(round.office.choi_member), id));
  made(come_back(test_database(), round.leader(), id));
  EXPECT_EQ(round.now(id).state, TripState::came_back);
  auto const reports = test_database().read(round.office.institution, [&](Tx& tx) {
    return tx.value<std::int64_t>("SELECT count(*) FROM reports WHERE institution_id = $institution AND trip_id = $1", id);
  });
  EXPECT_EQ(reports, 1);
  EXPECT_EQ(kind_of(close_trip(test_database(), round.as(round.office.kim_officer), id)), Kind::forbidden)
      << "there is no accepted report yet";
}

std::ptrdiff_t unconfirmed_departures(TripRound const& round) {
  return std::ssize(test_database().read(round.head(), [&](Tx& tx) {
    return list_exceptions(tx, {.from = Date::of(2026, 8, 1), .until = Date::of(2026, 8, 31), .rule = "trip.ready.unconfirmed"});
  }));
}

TEST(make_trip_ready, asks_why_where_a_host_of_the_itinerary_was_never_asked_or_has_declined) {
  auto const round = TripRound{test_database()};
  auto const id = round.permitted();
  EXPECT_EQ(first_field(make_trip_ready(test_database(), round.leader(), id, "")), "accepted_risk") << "no letter at all";
  auto const visit = round.requested(id);
  made(sign_visit(test_database(), round.head(), visit, "교통정책과-1"));
  auto const link = *read_visit_token(made(send_visit(test_database(), round.leader(), visit, "https://baeumgil.test")));
  auto const host = Actor{.institution = round.office.institution, .name = "배울시", .via = Via::link};
  made(answer_visit(test_database(), host, link, {.decision = HostDecision::decline, .decline_reason = "공사 중"}));
  auto const events = round.count("events");
  EXPECT_EQ(first_field(make_trip_ready(test_database(), round.leader(), id, " ")), "accepted_risk") << "and a no is no yes";
  EXPECT_EQ(round.count("events"), events);
  made(make_trip_ready(test_database(), round.leader(), id, "현장만 둘러봄"));
  EXPECT_EQ(unconfirmed_departures(round), 1);
}

TEST(make_trip_ready, asks_nothing_once_the_host_is_confirmed) {
  auto const round = TripRound{test_database()};
  auto const id = round.permitted();
  auto const visit = round.requested(id);
  made(sign_visit(test_database(), round.head(), visit, "교통정책과-1"));
  auto const link = *read_visit_token(made(send_visit(test_database(), round.leader(), visit, "https://baeumgil.test")));
  auto const host = Actor{.institution = round.office.institution, .name = "배울시", .via = Via::link};
  made(answer_visit(test_database(), host, link, {.decision = HostDecision::accept}));
  made(confirm_visit(test_database(), round.leader(), visit));
  made(make_trip_ready(test_database(), round.leader(), id, ""));
  EXPECT_EQ(unconfirmed_departures(round), 0);
}

TEST(clock, starts_on_the_first_day_and_ends_after_the_last) {
  auto const round = TripRound{test_database()};
  auto const id = round.permitted();
  auto const clock = Actor{.institution = round.office.institution, .via = Via::job};
  made(move_trip_by_clock(test_database(), clock, id));
  EXPECT_EQ(round.now(id).state, TripState::permitted) << "it is not time yet";
  made(make_trip_ready(test_database(), round.leader(), id, "전화로 약속함"));
  {
    auto const at = At{Date::of(2026, 8, 18)};
    made(move_trip_by_clock(test_database(), clock, id));
    EXPECT_EQ(round.now(id).state, TripState::in_progress);
    made(move_trip_by_clock(test_database(), clock, id));
    EXPECT_EQ(round.now(id).state, TripState::in_progress) << "running again changes nothing";
  }
  auto const at = At{Date::of(2026, 8, 20)};
  made(move_trip_by_clock(test_database(), clock, id));
  EXPECT_EQ(round.now(id).state, TripState::came_back);
}

TEST(clock, leaves_the_first_day_to_a_trip_that_has_asked_no_host_yet) {
  auto const round = TripRound{test_database()};
  auto const id = round.permitted();
  auto const clock = Actor{.institution = round.office.institution, .via = Via::job};
  {
    auto const at = At{Date::of(2026, 8, 18)};
    made(move_trip_by_clock(test_database(), clock, id));
    EXPECT_EQ(round.now(id).state, TripState::permitted);
    EXPECT_TRUE(may_request_visit(round.leader(), round.now(id)));
  }
  auto const at = At{Date::of(2026, 8, 20)};
  made(move_trip_by_clock(test_database(), clock, id));
  EXPECT_EQ(round.now(id).state, TripState::came_back);
  EXPECT_EQ(unconfirmed_departures(round), 1) << "and is counted";
}

TEST(clock, leaves_a_trip_whose_hosts_have_not_confirmed) {
  auto const round = TripRound{test_database()};
  auto const id = round.permitted();
  round.requested(id);
  auto const at = At{Date::of(2026, 8, 18)};
  made(move_trip_by_clock(test_database(), {.institution = round.office.institution, .via = Via::job}, id));
  EXPECT_EQ(round.now(id).state, TripState::permitted);
}

TEST(list_trips, shows_drafts_to_those_they_concern_only) {
  auto const round = TripRound{test_database()};
  auto const draft = round.drafted();
  auto const submitted = round.submitted();
  auto const seen = [&](Actor const& actor) {
    return test_database().read(actor, [&](Tx& tx) {
      auto ids = std::vector<TripId>{};
      for (auto const& row : list_trips(tx, actor, {}, {})) ids.push_back(row.id);
      EXPECT_EQ(count_trips(tx, actor, {}, 1000), static_cast<std::int64_t>(ids.size()));
      return ids;
    });
  };
  auto const both = std::vector{submitted, draft};
  for (auto const& person :
       {round.office.lee_leader, round.office.choi_member, round.office.han_head, round.office.kim_officer, round.office.auditor})
    EXPECT_EQ(seen(round.as(person)), both) << person.name;
  for (auto const& person : {round.office.kang_member, round.office.song_head, round.office.mayor})
    EXPECT_EQ(seen(round.as(person)), std::vector{submitted}) << person.name;
  EXPECT_TRUE(seen(round.stranger()).empty());
}

TEST(list_trips, narrows_by_each_filter) {
  auto const round = TripRound{test_database()};
  auto const id = round.submitted();
  auto const actor = round.leader();
  auto const found = [&](TripFilter const& filter) {
    return test_database().read(
        actor, [&](Tx& tx) { return count_trips(tx, actor, filter, 10) == 1 && list_trips(tx, actor, filter, {}).size() == 1; });
  };
  EXPECT_TRUE(found({.state = TripState::submitted}));
  EXPECT_FALSE(found({.state = TripState::draft}));
  EXPECT_TRUE(found({.program = round.program}));
  EXPECT_TRUE(found({.issue = round.issue}));
  EXPECT_FALSE(found({.issue = IssueId::make()}));
  EXPECT_TRUE(found({.team = round.team}));
  EXPECT_TRUE(found({.department = round.office.transport}));
  EXPECT_FALSE(found({.department = round.office.welfare}));
  EXPECT_TRUE(found({.traveler = round.office.choi_member.id}));
  EXPECT_FALSE(found({.traveler = round.office.kang_member.id}));
  EXPECT_TRUE(found({.year = 2026}));
  EXPECT_FALSE(found({.year = 2025}));
  EXPECT_TRUE(found({.is_standing = true}));
  EXPECT_TRUE(found({.words = "교통 안전"})) << "spaces do not matter";
  EXPECT_FALSE(found({.words = "100%"}));
  EXPECT_FALSE(found({.kind = TripKind::overseas}));
  static_cast<void>(id);
}

TEST(withdraw_team, waits_for_trips_that_are_under_way) {
  auto const round = TripRound{test_database()};
  auto const id = round.permitted();
  auto const officer = round.as(round.office.kim_officer);
  auto const events = round.count("events");
  EXPECT_EQ(kind_of(withdraw_team(test_database(), officer, round.team, "업무 사정")), Kind::conflict);
  EXPECT_EQ(round.count("events"), events);
  made(cancel_trip(test_database(), round.leader(), id, "업무 사정"));
  made(withdraw_team(test_database(), officer, round.team, "업무 사정"));
  EXPECT_EQ(round.now(round.team).state, TeamState::withdrawn);
}

}  // namespace
}  // namespace baeumgil
