// A plan that changes after its vote: what the head may decide, what the committee has before it, then or afterwards.

#include <gtest/gtest.h>

#include "features/overseas/overseas_gate.h"
#include "features/overseas/tests/overseas_round.h"
#include "features/stand_ins/name_stand_in.h"
#include "features/trip_changes/report_change.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

PlanValues one_more_host() { return {{"hosts.1.name", "PUB"}, {"hosts.1.city", "Singapore"}}; }

// Asked for by the leader and applied by the head.
void change_as_the_head_says(OverseasRound const& it, TripId id, PlanValues values) {
  made(propose_change(it.db, it.leader(), {.trip = id, .reason = "현지 사정", .values = std::move(values)}));
  made(decide_change(it.db, it.head(), id, ChangeDecision::apply, ""));
}

std::string closing_problem_of(OverseasRound const& it, TripId id) {
  auto const trip = it.now(id).trip;
  return it.db.read(it.officer(), [&](Tx& tx) {
    auto const problem = overseas_closing_problem(tx, trip);
    return problem ? problem->key : std::string{};
  });
}

TEST(report_change, does_not_move_the_days_of_an_overseas_trip) {
  auto const it = overseas_round();
  auto const id = it.passed();
  it.set_off(id);
  auto const events = it.events();
  auto const longer = TripChangeDraft{.kind = TripChangeKind::period, .words = "면담이 미뤄짐", .new_ends_on = it.now(id).trip.ends_on + 1};
  auto const refused = report_change(it.db, it.leader(), id, longer);
  expect_refused(it, refused, Kind::invalid, events);
  EXPECT_EQ(refused.error().fields.front().key, "trip_change.period_by_plan");
  EXPECT_EQ(first_field(refused), "kind");
  auto const path = "/trips/" + to_text(id) + "/changes";
  run_scenarios(TestProgram::instance(), {{.name = "its page leads to the plan instead",
                                           .as = it.leader(),
                                           .get = path,
                                           .contains = {"국외출장의 기간은 계획 변경에서", "/overseas/trips/" + to_text(id)},
                                           .not_contains = {"value=\"period\"", "new_ends_on"}}});
  made(report_change(it.db, it.leader(), id, {.kind = TripChangeKind::host, .words = "면담자가 바뀜"}));
}

TEST(change_plan, on_the_way_is_no_longer_than_the_rules_let_it_be) {
  auto const it = overseas_round();
  auto const id = it.passed();
  it.set_off(id);
  auto const trip = it.now(id).trip;
  auto const events = it.events();
  auto const too_long =
      propose_change(it.db, it.leader(), {.trip = id, .reason = "항공편 결항", .values = {{"ends_on", to_text(trip.starts_on + 15)}}});
  expect_refused(it, too_long, Kind::invalid, events);
  EXPECT_EQ(rule_of(too_long), "overseas.days.max");
  EXPECT_EQ(first_field(too_long), "ends_on");
  change_as_the_head_says(it, id, {{"ends_on", to_text(trip.starts_on + 14)}});
  EXPECT_EQ(it.now(id).trip.ends_on, trip.starts_on + 14);
  EXPECT_EQ(it.now(id).owed_review(), nullptr) << "eleven days more are the head's";
}

TEST(change_plan, of_what_was_voted_on_comes_before_the_committee_once_the_trip_is_back) {
  auto const it = overseas_round();
  auto const id = it.passed();
  it.set_off(id);
  change_as_the_head_says(it, id, one_more_host());
  EXPECT_EQ(it.state(id), TripState::in_progress) << "what is under way cannot wait";
  EXPECT_EQ(it.now(id).plan.hosts.size(), 2U);
  EXPECT_EQ(it.uses_of("overseas.change.on_the_way"), 1);
  ASSERT_NE(it.now(id).owed_review(), nullptr);
  auto const committee = it.committee();
  EXPECT_EQ(first_field(call_meeting(it.db, it.secretary(), it.meeting_input(committee, {id}))), "trips") << "not while it is away";
  test_clock().advance(3LL * 24 * 60 * 60);
  made(come_back(it.db, it.leader(), id));
  EXPECT_EQ(closing_problem_of(it, id), "overseas.close.unreviewed_change");
  auto const path = "/overseas/trips/" + to_text(id);
  run_scenarios(
      TestProgram::instance(),
      {{.name = "the secretary is reminded", .as = it.secretary(), .get = "/", .contains = {path}},
       {.name = "the form of a meeting offers it", .as = it.secretary(), .get = "/overseas/meetings/new", .contains = {to_text(id)}},
       {.name = "and the trip says so", .as = it.leader(), .get = path, .contains = {"돌아온 뒤 심사위원회의 심사"}}});

  auto const item = it.opened(id);
  ASSERT_NE(it.room(item).change(), nullptr);
  EXPECT_EQ(it.room(item).change()->fields.size(), 2U) << "only the difference";
  it.seat(item, 5);
  it.vote(item, Ballot::passed);
  EXPECT_EQ(first_field(resolve_item(it.db, it.secretary(), item,
                                     {.outcome = ReviewOutcome::conditional, .reason = "타당함", .conditions = {"비용을 줄일 것"}})),
            "outcome")
      << "it has been done";
  made(resolve_item(it.db, it.secretary(), item, {.outcome = ReviewOutcome::passed, .reason = "타당함"}));
  EXPECT_EQ(it.state(id), TripState::came_back);
  EXPECT_EQ(it.now(id).owed_review(), nullptr);
  EXPECT_EQ(it.now(id).plan.hosts.size(), 2U) << "and is not applied twice";
  EXPECT_EQ(closing_problem_of(it, id), "overseas.close.unregistered");
}

TEST(change_plan, that_the_committee_puts_off_afterwards_is_still_owed) {
  auto const it = overseas_round();
  auto const id = it.passed();
  it.set_off(id);
  change_as_the_head_says(it, id, one_more_host());
  test_clock().advance(3LL * 24 * 60 * 60);
  made(come_back(it.db, it.leader(), id));
  for (auto const outcome : {ReviewOutcome::held, ReviewOutcome::rejected}) {
    auto const item = it.opened(id);
    it.seat(item, 5);
    it.vote(item, outcome == ReviewOutcome::held ? Ballot::held : Ballot::rejected, 10);
    made(resolve_item(it.db, it.secretary(), item, {.outcome = outcome, .reason = "더 들어야 함"}));
    EXPECT_EQ(it.state(id), TripState::came_back);
    EXPECT_EQ(it.now(id).owed_review() != nullptr, outcome == ReviewOutcome::held);
  }
}

TEST(change_plan, adds_small_changes_up_until_the_committee_has_them_before_it) {
  auto const it = overseas_round();
  auto const id = it.passed();
  auto const costs = [](std::string won) { return PlanValues{{"costs.0.amount", std::move(won)}}; };
  change_as_the_head_says(it, id, costs("3300000"));
  EXPECT_EQ(it.state(id), TripState::reviewed_ok) << "a tenth more is the head's";
  made(propose_change(it.db, it.leader(), {.trip = id, .reason = "운임 인상", .values = costs("3600000")}));
  EXPECT_EQ(it.state(id), TripState::review_requested) << "a second tenth is a fifth";
  auto const item = it.opened(id);
  auto const room = it.room(item);
  ASSERT_NE(room.change(), nullptr);
  auto const& fields = room.change()->fields;
  auto const total = std::ranges::find(fields, std::string{"total"}, &PlanFieldChange::field);
  ASSERT_NE(total, fields.end());
  EXPECT_EQ(total->before, "3000000") << "against what was voted on";
  it.seat(item, 5);
  it.vote(item, Ballot::passed);
  made(resolve_item(it.db, it.secretary(), item, {.outcome = ReviewOutcome::passed, .reason = "타당함"}));
  EXPECT_EQ(it.now(id).plan.total(), Won{3'600'000});
  change_as_the_head_says(it, id, costs("3900000"));
  EXPECT_EQ(it.state(id), TripState::reviewed_ok) << "and is counted from the last vote on";
}

TEST(change_plan, adds_up_days_that_move_step_by_step) {
  auto const it = overseas_round();
  auto const id = it.passed();
  auto const moved = [&](int days) {
    auto const trip = it.now(id).trip;
    return PlanValues{{"starts_on", to_text(trip.starts_on + days)}, {"ends_on", to_text(trip.ends_on + days)}};
  };
  change_as_the_head_says(it, id, moved(3));
  change_as_the_head_says(it, id, moved(-3));
  change_as_the_head_says(it, id, moved(2));
  made(propose_change(it.db, it.leader(), {.trip = id, .reason = "다시 이틀", .values = moved(2)}));
  EXPECT_EQ(it.state(id), TripState::review_requested);
  auto const item = it.opened(id);
  it.seat(item, 5);
  it.vote(item, Ballot::rejected, 10);
  made(resolve_item(it.db, it.secretary(), item, {.outcome = ReviewOutcome::rejected, .reason = "필요 없음"}));
  made(propose_change(it.db, it.leader(), {.trip = id, .reason = "또 이틀", .values = moved(2)}));
  EXPECT_EQ(it.state(id), TripState::review_requested) << "what was turned down was no vote for the earlier days";
}

TEST(change_plan, lets_nobody_join_who_owes_an_overseas_report) {
  auto const it = overseas_round();
  it.travel(it.passed());
  auto const id = it.passed();
  auto const& lee = it.office.lee_leader;
  auto const& park = it.office.park_member;
  auto const& choi = it.office.choi_member;
  made(propose_change(it.db, it.leader(),
                      {.trip = id, .reason = "업무가 겹침", .values = {{"travelers", to_text(lee.id) + "," + to_text(park.id)}}}));
  auto const item = it.opened(id);
  it.seat(item, 5);
  it.vote(item, Ballot::passed);
  made(resolve_item(it.db, it.secretary(), item, {.outcome = ReviewOutcome::passed, .reason = "타당함"}));
  test_clock().advance(31LL * 24 * 60 * 60);
  auto const rejoin = ChangeInput{
      .trip = id, .reason = "다시 함께 감", .values = {{"travelers", to_text(lee.id) + "," + to_text(park.id) + "," + to_text(choi.id)}}};
  auto const events = it.events();
  auto const barred = propose_change(it.db, it.leader(), rejoin);
  expect_refused(it, barred, Kind::invalid, events);
  EXPECT_EQ(rule_of(barred), "overseas.report.bar");
  EXPECT_EQ(first_field(barred), "travelers");
  EXPECT_EQ(barred.error().fields.front().arguments.front(), choi.name);
  made(propose_change(it.db, it.leader(),
                      {.trip = id, .reason = "전화번호", .values = {{"emergency_contact", "총괄 010-1111-1111(예시)"}}}));
}

TEST(change_plan, is_told_to_the_own_head_and_who_stands_in_and_decided_by_either) {
  auto const it = overseas_round();
  auto const id = it.passed();
  auto const told = [&](Person const& person) {
    return it.db.read(it.officer(), [&](Tx& tx) {
      return tx.value<std::int64_t>(
          "SELECT count(*) FROM notices WHERE institution_id = $institution AND person_id = $1 "
          "AND key = 'notice.overseas.change_to_decide'",
          person.id);
    });
  };
  auto const telephone = [&](std::string number) {
    return ChangeInput{.trip = id, .reason = "전화번호", .values = {{"emergency_contact", std::move(number)}}};
  };
  made(propose_change(it.db, it.leader(), telephone("010-1111-1111(예시)")));
  EXPECT_EQ(told(it.office.han_head), 1);
  EXPECT_EQ(told(it.office.yoon_head), 0) << "another department's";
  EXPECT_EQ(told(it.office.song_head), 0);
  expect_refused(it, decide_change(it.db, it.as(it.office.yoon_head), id, ChangeDecision::apply, ""), Kind::forbidden, it.events());
  made(decide_change(it.db, it.head(), id, ChangeDecision::apply, ""));

  made(name_stand_in(it.db, it.head(),
                     {.principal = it.office.han_head.id,
                      .deputy = it.office.yoon_head.id,
                      .starts_on = it.today(),
                      .ends_on = it.today() + 2,
                      .reason = "연가"}));
  made(propose_change(it.db, it.leader(), telephone("010-2222-2222(예시)")));
  EXPECT_EQ(told(it.office.yoon_head), 1);
  made(decide_change(it.db, it.as(it.office.yoon_head), id, ChangeDecision::apply, ""));
  EXPECT_EQ(it.now(id).plan.emergency_contact, "010-2222-2222(예시)");
}

}  // namespace
}  // namespace baeumgil
