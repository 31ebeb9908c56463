// An overseas trip from its plan to its registration: each step, each refusal, and those who have nothing to do with it.

#include <gtest/gtest.h>

#include "features/overseas/tests/overseas_round.h"
#include "features/trips/settle_trip.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

TEST(submit_trip, asks_an_overseas_trip_for_its_whole_plan) {
  auto const it = overseas_round();
  auto const id = it.planned();
  auto events = it.events();
  auto const none = submit_trip(it.db, it.leader(), id);
  expect_refused(it, none, Kind::invalid, events);
  EXPECT_EQ(none.error().fields.front().key, "overseas.submit.no_plan");
  auto plan = it.plan_of(id);
  plan.why_not_online.clear();
  plan.hosts[0].agreed_on.reset();
  made(write_plan(it.db, it.leader(), plan));
  events = it.events();
  auto const half = submit_trip(it.db, it.leader(), id);
  expect_refused(it, half, Kind::invalid, events);
  ASSERT_EQ(half.error().fields.size(), 2U);
  EXPECT_EQ(half.error().fields[0].key, "overseas.missing.why_not_online");
  EXPECT_EQ(half.error().fields[1].key, "overseas.missing.hosts_agreed");
}

TEST(submit_trip, keeps_the_thirty_days_unless_urgent) {
  auto const it = overseas_round();
  auto input = it.trip_input();
  input.starts_on = it.today() + 20;
  input.ends_on = it.today() + 23;
  for (auto& stop : input.stops) stop.on = *input.starts_on;
  auto const id = made(plan_trip(it.db, it.leader(), it.team, input));
  made(write_plan(it.db, it.leader(), it.plan_of(id)));
  auto const late = submit_trip(it.db, it.leader(), id);
  EXPECT_EQ(rule_of(late), "overseas.apply.due");
  auto urgent = it.plan_of(id);
  urgent.urgent_reason = "초청이 늦게 왔음";
  made(write_plan(it.db, it.leader(), urgent));
  made(submit_trip(it.db, it.leader(), id));
  auto const rows = it.db.read(it.officer(), [](Tx& tx) { return list_exceptions(tx, 50); });
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].kind, "urgent");
  EXPECT_EQ(it.uses_of("overseas.apply.urgent"), 1);
  EXPECT_EQ(it.now(id).trip.approver, it.office.mayor.id) << "the mayor permits, whoever travels";
}

TEST(submit_trip, does_not_go_under_a_travel_ban) {
  auto const it = overseas_round();
  auto const id = it.planned();
  auto plan = it.plan_of(id);
  plan.travel_alert = TravelAlert::ban;
  made(write_plan(it.db, it.leader(), plan));
  EXPECT_EQ(rule_of(submit_trip(it.db, it.leader(), id)), "overseas.alert.max");
}

TEST(submit_trip, keeps_to_fifteen_days_unless_it_is_a_course) {
  auto const it = overseas_round();
  auto input = it.trip_input();
  input.ends_on = *input.starts_on + 19;
  auto const id = made(plan_trip(it.db, it.leader(), it.team, input));
  auto plan = it.plan_of(id);
  made(write_plan(it.db, it.leader(), plan));
  EXPECT_EQ(rule_of(submit_trip(it.db, it.leader(), id)), "overseas.days.max");
  plan = it.plan_of(id);
  plan.track = Track::training;
  made(write_plan(it.db, it.leader(), plan));
  EXPECT_NE(rule_of(submit_trip(it.db, it.leader(), id)), "overseas.days.max");
}

TEST(write_plan, is_for_the_team_before_submission_and_sane) {
  auto const it = overseas_round();
  auto const id = it.written();
  auto const events = it.events();
  expect_refused(it, write_plan(it.db, it.as(it.office.song_head), it.plan_of(id)), Kind::not_found, events);
  expect_refused(it, write_plan(it.db, it.stranger(), it.plan_of(id)), Kind::not_found, events);
  auto wrong = it.plan_of(id);
  wrong.country = "XX";
  wrong.costs[0].amount = Won{-1};
  auto const refused = write_plan(it.db, it.leader(), wrong);
  expect_refused(it, refused, Kind::invalid, events);
  EXPECT_EQ(refused.error().fields.size(), 2U);
  auto stale = it.plan_of(id);
  stale.version -= 1;
  expect_refused(it, write_plan(it.db, it.leader(), stale), Kind::conflict, events);
  made(submit_trip(it.db, it.leader(), id));
  expect_refused(it, write_plan(it.db, it.leader(), it.plan_of(id)), Kind::forbidden, it.events());
}

TEST(consultation, is_answered_by_all_three_before_the_review) {
  auto const it = overseas_round();
  auto const id = it.approved();
  EXPECT_EQ(it.state(id), TripState::dept_approved);
  auto events = it.events();
  expect_refused(it, start_consultation(it.db, it.leader(), id), Kind::forbidden, events);
  expect_refused(it, start_consultation(it.db, it.stranger(), id), Kind::not_found, events);
  made(start_consultation(it.db, it.officer(), id));
  events = it.events();
  expect_refused(it, record_consultation(it.db, it.officer(), id, {}), Kind::invalid, events);
  expect_refused(it,
                 record_consultation(it.db, it.officer(), id,
                                     {.kind = Consulted::budget, .answer = ConsultAnswer::objected, .department = "기획조정과"}),
                 Kind::invalid, events);
  expect_refused(it, request_review(it.db, it.officer(), id, false), Kind::conflict, events);
  expect_refused(it, return_from_consultation(it.db, it.officer(), id, " "), Kind::invalid, events);
  made(return_from_consultation(it.db, it.officer(), id, "예산이 없음"));
  EXPECT_EQ(it.state(id), TripState::returned);
}

TEST(request_review, goes_to_the_committee_only_where_a_rule_asks) {
  auto const it = overseas_round();
  auto const id = it.consulted();
  auto const events = it.events();
  expect_refused(it, request_review(it.db, it.secretary(), id, false), Kind::forbidden, events);
  expect_refused(it, request_review(it.db, it.stranger(), id, false), Kind::not_found, events);
  made(request_review(it.db, it.officer(), id, false));
  EXPECT_EQ(it.state(id), TripState::review_requested) << "a study visit";
}

TEST(request_review, lets_a_course_through_unless_the_mayor_refers_it) {
  for (auto const refers : {false, true}) {
    auto const it = overseas_round();
    auto const id = it.planned();
    auto plan = it.plan_of(id);
    plan.main_purpose = MainPurpose::course;
    made(write_plan(it.db, it.leader(), plan));
    made(submit_trip(it.db, it.leader(), id));
    made(approve_trip(it.db, it.head(), id));
    made(start_consultation(it.db, it.officer(), id));
    for (auto const kind : all_of<Consulted>())
      made(record_consultation(it.db, it.officer(), id, {.kind = kind, .answer = ConsultAnswer::agreed, .department = "과"}));
    made(request_review(it.db, it.officer(), id, refers));
    EXPECT_EQ(it.state(id), refers ? TripState::review_requested : TripState::reviewed_ok);
  }
}

TEST(approve_trip, waits_for_the_review_of_an_overseas_trip) {
  auto const it = overseas_round();
  auto const id = it.requested();
  auto const events = it.events();
  expect_refused(it, approve_trip(it.db, it.mayor(), id), Kind::forbidden, events);
}

TEST(overseas_trip, is_published_permitted_and_prepared) {
  auto const it = overseas_round();
  auto const id = it.passed();
  EXPECT_EQ(it.state(id), TripState::reviewed_ok);
  ASSERT_TRUE(it.now(id).plan.publish_by);
  auto events = it.events();
  expect_refused(it, publish_plan(it.db, it.leader(), id, it.today(), "누리집"), Kind::forbidden, events);
  expect_refused(it, publish_plan(it.db, it.secretary(), id, it.today() + 1, "누리집"), Kind::invalid, events);
  expect_refused(it, publish_plan(it.db, it.secretary(), id, it.today(), ""), Kind::invalid, events);
  expect_refused(it, publish_plan(it.db, it.stranger(), id, it.today(), "누리집"), Kind::not_found, events);
  made(publish_plan(it.db, it.secretary(), id, it.today(), "누리집"));
  made(approve_trip(it.db, it.mayor(), id));
  EXPECT_EQ(it.state(id), TripState::permitted);
  events = it.events();
  auto const untrained = make_trip_ready(it.db, it.leader(), id, "방문 확정");
  expect_refused(it, untrained, Kind::invalid, events);
  EXPECT_EQ(untrained.error().fields.front().key, "overseas.depart.untrained");
  EXPECT_EQ(rule_of(untrained), "overseas.training.required");
  expect_refused(it, prepare_departure(it.db, it.as(it.office.song_head), id, it.preparation(id)), Kind::forbidden, events);
  auto uninsured = it.preparation(id);
  uninsured.travelers.back().insurance.clear();
  made(prepare_departure(it.db, it.leader(), id, uninsured));
  auto const half = make_trip_ready(it.db, it.leader(), id, "방문 확정");
  expect_refused(it, half, Kind::invalid, it.events());
  EXPECT_EQ(half.error().fields.front().key, "overseas.depart.uninsured");
  made(prepare_departure(it.db, it.leader(), id, it.preparation(id)));
  made(make_trip_ready(it.db, it.leader(), id, "방문 확정"));
}

TEST(overseas_trip, is_reported_registered_and_closed_once_its_mileage_is_declared) {
  auto const it = overseas_round();
  auto const id = it.passed();
  it.travel(id);
  auto events = it.events();
  expect_refused(it, declare_mileage(it.db, it.officer(), id, {.airline = "대한항공", .earned = 5000}), Kind::forbidden, events);
  expect_refused(it, declare_mileage(it.db, it.leader(), id, {.airline = "대한항공"}), Kind::invalid, events);
  made(declare_mileage(it.db, it.leader(), id, {.airline = "대한항공", .earned = 5000}));
  expect_refused(it, declare_mileage(it.db, it.leader(), id, {.airline = "대한항공", .earned = 5000}), Kind::conflict, it.events());
  EXPECT_EQ(it.db.read(it.leader(), [&](Tx& tx) { return mileage_left(tx, it.leader().person); }), 5000);

  it.accept_report_of(id);
  made(it.db.write(it.officer(), [&](Tx& tx) -> Result<Done> {
    for (auto const to : {Settlement::settling, Settlement::settled}) settle_trip(tx, it.officer(), id, to);
    return Done{};
  }));
  EXPECT_EQ(it.state(id), TripState::reported) << "settled, and still to be registered";
  ASSERT_TRUE(it.now(id).plan.register_by);
  events = it.events();
  auto const early = close_trip(it.db, it.officer(), id);
  expect_refused(it, early, Kind::conflict, events);
  EXPECT_EQ(early.error().key, "overseas.close.unregistered");
  expect_refused(it, register_report(it.db, it.leader(), id, it.today(), "2026-1"), Kind::forbidden, events);
  expect_refused(it, register_report(it.db, it.officer(), id, it.today(), ""), Kind::invalid, events);
  expect_refused(it, register_report(it.db, it.stranger(), id, it.today(), "2026-1"), Kind::not_found, events);
  made(register_report(it.db, it.officer(), id, it.today(), "2026-1"));
  events = it.events();
  auto const undeclared = close_trip(it.db, it.officer(), id);
  expect_refused(it, undeclared, Kind::conflict, events);
  EXPECT_EQ(undeclared.error().key, "overseas.close.mileage");
  for (auto const& person : {it.office.park_member, it.office.choi_member})
    made(declare_mileage(it.db, it.as(person), id, {.airline = "대한항공", .earned = 5000}));
  made(close_trip(it.db, it.officer(), id));
}

TEST(submit_trip, bars_whoever_owes_an_overseas_report_with_the_article) {
  auto const it = overseas_round();
  auto const id = it.passed();
  it.travel(id);
  auto const next = [&] {
    auto const trip = it.planned();
    auto plan = it.plan_of(trip);
    plan.similar_answer = "다른 분야";
    made(write_plan(it.db, it.leader(), plan));
    return submit_trip(it.db, it.leader(), trip);
  };
  auto const in_time = next();
  EXPECT_TRUE(in_time) << "the report is not due yet: " << (in_time ? "" : in_time.error().fields.front().key);
  test_clock().advance(31LL * 24 * 60 * 60);
  auto const barred = next();
  EXPECT_EQ(rule_of(barred), "overseas.report.bar");
  EXPECT_EQ(barred.error().rule->article, "제12조(보고서 지연)");
  // Handed in late, it still bars for a year.
  it.move_report(id, ReportState::submitted);
  EXPECT_EQ(rule_of(next()), "overseas.report.bar");
}

TEST(change_plan, is_small_by_rule_and_then_the_heads) {
  auto const it = overseas_round();
  auto const id = it.passed();
  made(approve_trip(it.db, it.mayor(), id));
  auto const trip = it.now(id).trip;
  auto const shift = ChangeInput{
      .trip = id, .reason = "항공편 변경", .values = {{"starts_on", to_text(trip.starts_on + 2)}, {"ends_on", to_text(trip.ends_on + 2)}}};
  auto events = it.events();
  expect_refused(it, propose_change(it.db, it.as(it.office.park_member), shift), Kind::forbidden, events);
  expect_refused(it, propose_change(it.db, it.stranger(), shift), Kind::not_found, events);
  expect_refused(it, propose_change(it.db, it.leader(), {.trip = id, .reason = "없음"}), Kind::conflict, events);
  expect_refused(it, propose_change(it.db, it.leader(), {.trip = id, .values = shift.values}), Kind::invalid, events);
  made(propose_change(it.db, it.leader(), shift));
  EXPECT_EQ(it.state(id), TripState::permitted) << "no new review";
  ASSERT_NE(it.now(id).open_change(), nullptr);
  EXPECT_FALSE(it.now(id).open_change()->needs_review);
  events = it.events();
  expect_refused(it, propose_change(it.db, it.leader(), shift), Kind::conflict, events);
  expect_refused(it, decide_change(it.db, it.leader(), id, ChangeDecision::apply, ""), Kind::forbidden, events);
  expect_refused(it, decide_change(it.db, it.head(), id, ChangeDecision::refuse, ""), Kind::invalid, events);
  made(decide_change(it.db, it.head(), id, ChangeDecision::apply, ""));
  EXPECT_EQ(it.now(id).trip.starts_on, trip.starts_on + 2);
  EXPECT_EQ(it.now(id).trip.stops.front().on, trip.starts_on + 2) << "the hours move with the days";
}

TEST(change_plan, of_what_was_voted_on_is_reviewed_again_with_only_the_difference) {
  auto const it = overseas_round();
  auto const id = it.passed();
  made(approve_trip(it.db, it.mayor(), id));
  made(propose_change(it.db, it.leader(),
                      {.trip = id, .reason = "기관 추가", .values = {{"hosts.1.name", "PUB"}, {"hosts.1.city", "Singapore"}}}));
  EXPECT_EQ(it.state(id), TripState::review_requested);
  auto const item = it.opened(id);
  auto const room = it.room(item);
  ASSERT_NE(room.change(), nullptr);
  ASSERT_EQ(room.change()->fields.size(), 2U);
  EXPECT_EQ(room.change()->fields[0].field, "hosts.1.name");
  EXPECT_EQ(room.change()->fields[0].before, "");
  EXPECT_EQ(room.change()->fields[0].after, "PUB");
  EXPECT_EQ(it.now(id).plan.hosts.size(), 1U) << "nothing changes before the vote";
  it.seat(item, 5);
  it.vote(item, Ballot::passed);
  made(resolve_item(it.db, it.secretary(), item, {.outcome = ReviewOutcome::passed, .reason = "타당함"}));
  EXPECT_EQ(it.now(id).plan.hosts.size(), 2U);
  EXPECT_EQ(it.state(id), TripState::reviewed_ok) << "and is permitted anew";
}

TEST(change_plan, offers_the_members_of_the_team_who_do_not_go_and_reviews_who_joins) {
  auto const it = overseas_round();
  auto const id = it.passed();
  auto const going = [&](std::initializer_list<PersonId> people) {
    auto ids = std::string{};
    for (auto const& person : people) ids += (ids.empty() ? "" : ",") + to_text(person);
    return PlanValues{{"travelers", ids}};
  };
  auto const& lee = it.office.lee_leader;
  auto const& park = it.office.park_member;
  auto const& choi = it.office.choi_member;
  made(propose_change(it.db, it.leader(), {.trip = id, .reason = "업무가 겹침", .values = going({lee.id, park.id})}));
  auto item = it.opened(id);
  it.seat(item, 5);
  it.vote(item, Ballot::passed);
  made(resolve_item(it.db, it.secretary(), item, {.outcome = ReviewOutcome::passed, .reason = "타당함"}));
  ASSERT_EQ(it.now(id).trip.travelers.size(), 2U);
  EXPECT_EQ(first_field(
                propose_change(it.db, it.leader(), {.trip = id, .reason = "외부인", .values = going({lee.id, it.office.kang_member.id})})),
            "travelers")
      << "not of the team";
  auto const path = "/overseas/trips/" + to_text(id);
  run_scenarios(TestProgram::instance(), {{.name = "the form offers who stayed at home",
                                           .as = it.leader(),
                                           .get = path + "/changes",
                                           .contains = {choi.name + " (새로 함께 감)", to_text(choi.id)},
                                           .not_contains = {it.office.kang_member.name}},
                                          {.name = "and takes them",
                                           .as = it.leader(),
                                           .post = "/api/v1" + path + "/changes",
                                           .json = R"({"reason":"다시 함께 감","travelers":[")" + to_text(lee.id) + "\",\"" +
                                                   to_text(park.id) + "\",\"" + to_text(choi.id) + "\"]}",
                                           .events = 2}});
  item = it.opened(id);
  run_scenarios(TestProgram::instance(), {{.name = "the committee reads the name of who joins",
                                           .as = it.secretary(),
                                           .get = "/overseas/items/" + to_text(item),
                                           .contains = {choi.name}}});
  it.seat(item, 5);
  it.vote(item, Ballot::passed);
  made(resolve_item(it.db, it.secretary(), item, {.outcome = ReviewOutcome::passed, .reason = "타당함"}));
  EXPECT_EQ(it.now(id).trip.travelers.size(), 3U);
}

TEST(change_plan, that_is_turned_down_leaves_the_old_plan_standing) {
  auto const it = overseas_round();
  auto const id = it.passed();
  made(propose_change(it.db, it.leader(), {.trip = id, .reason = "나라 변경", .values = {{"country", "JP"}}}));
  auto const item = it.opened(id);
  it.seat(item, 5);
  it.vote(item, Ballot::rejected, 10);
  made(resolve_item(it.db, it.secretary(), item, {.outcome = ReviewOutcome::rejected, .reason = "필요 없음"}));
  EXPECT_EQ(it.now(id).plan.country, "SG");
  EXPECT_EQ(it.state(id), TripState::reviewed_ok);
  EXPECT_EQ(it.now(id).changes.front().state, ChangeState::refused);
}

}  // namespace
}  // namespace baeumgil
