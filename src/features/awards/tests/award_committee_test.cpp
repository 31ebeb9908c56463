// Who sits in the committee of which instrument, how early it is called, and what becomes of the order it is shown.
#include "features/awards/instrument_rules.h"
#include "features/awards/register_store.h"
#include "features/awards/tests/contest_world.h"

namespace baeumgil {
namespace {

TEST(call_award_meeting, keeps_to_size_outsiders_and_notice_of_the_performance_prize) {
  auto world = ContestWorld{};
  auto input = world.input();
  input.instrument = AwardInstrument::performance_prize;
  world.open(input);
  world.nominate_all(1);
  world.begin_scoring();
  world.disclose({{90, 90, 90, 90}});
  auto const events = world.events();
  auto meeting = world.meeting();
  world.refused_by(call_award_meeting(world.db, world.secretary, world.round, meeting), "award.committee.members.min");
  for (auto const& person : {world.office.song_head, world.office.admin_head, world.office.mayor})
    meeting.members.push_back({.person = person.id});
  for (auto i = 0; i < 4; ++i) meeting.members.push_back({.name = "민간 " + std::to_string(i)});
  world.refused_by(call_award_meeting(world.db, world.secretary, world.round, meeting), "award.committee.officials.max");
  meeting.members.pop_back();
  for (auto i = 5; i < 8; ++i) meeting.members.push_back({.name = "민간 " + std::to_string(i)});
  meeting.waiver_reason.clear();
  world.refused_by(call_award_meeting(world.db, world.secretary, world.round, meeting), "award.committee.notice");
  meeting.held_on = world.today() + 7;
  world.refused(call_award_meeting(world.db, world.officer, world.round, meeting), Kind::forbidden, events);
  auto two_chairs = meeting;
  two_chairs.members[1].chairing = Chairing::chair;
  world.refused(call_award_meeting(world.db, world.secretary, world.round, two_chairs), Kind::invalid, events);
  auto twice = meeting;
  twice.members.push_back(meeting.members[1]);
  world.refused(call_award_meeting(world.db, world.secretary, world.round, twice), Kind::invalid, events);
  ASSERT_TRUE(call_award_meeting(world.db, world.secretary, world.round, meeting));
}

TEST(call_award_meeting, keeps_to_the_rows_of_each_instrument) {
  auto world = ContestWorld{};
  world.open(world.input());
  world.nominate_all(1);
  world.begin_scoring();
  world.disclose({{90, 90, 90, 90}});
  auto meeting = world.meeting();
  meeting.members.pop_back();
  auto const events = world.events();
  world.refused_by(call_award_meeting(world.db, world.secretary, world.round, meeting), "award.special.committee.members.min");
  meeting.members.push_back({.person = world.office.song_head.id});
  world.refused_by(call_award_meeting(world.db, world.secretary, world.round, meeting), "award.special.committee.officials.max");
  world.keep("UPDATE award_rounds SET instrument = 'budget_bonus' WHERE institution_id = $institution AND id = $1", world.round);
  meeting = world.meeting();
  world.refused_by(call_award_meeting(world.db, world.secretary, world.round, meeting), "award.budget_bonus.committee.members.min");
  for (auto const& person : {world.office.song_head, world.office.admin_head}) meeting.members.push_back({.person = person.id});
  auto const officials = call_award_meeting(world.db, world.secretary, world.round, meeting);
  world.refused(officials, Kind::invalid, events);
  world.refused_by(officials, "award.budget_bonus.committee.officials.max");
  world.keep("UPDATE award_rounds SET instrument = 'commendation' WHERE institution_id = $institution AND id = $1", world.round);
  EXPECT_TRUE(call_award_meeting(world.db, world.secretary, world.round, meeting)) << "of a commendation nothing is written down";
}

TEST(plan_round, keeps_the_working_panel_of_a_performance_prize_to_its_size) {
  auto world = ContestWorld{};
  auto const size_of = [&](AwardInstrument instrument, std::size_t members) {
    return world.db.read(world.officer, [&](Tx& tx) { return panel_size_problem(tx, world.officer, instrument, members); });
  };
  auto const refused = size_of(AwardInstrument::performance_prize, 51);
  ASSERT_TRUE(refused && refused->rule);
  EXPECT_EQ(refused->rule->rule_id, "award.panel.members.max");
  EXPECT_EQ(refused->fields.front().field, "reviewers");
  EXPECT_FALSE(size_of(AwardInstrument::performance_prize, 50));
  EXPECT_FALSE(size_of(AwardInstrument::special_prize, 51));
}

// The same round goes on with the order the objection left: the committee, the decision and the payment follow it, page by page.
TEST(prize, follows_the_order_an_objection_changed) {
  auto world = ContestWorld{};
  disclose_two(world);
  auto const raised = raise_objection(world.db, world.leader, world.merits[0], "심사위원과 한 부서에 있었음");
  ASSERT_TRUE(raised);
  ASSERT_TRUE(
      answer_objection(world.db, world.officer, *raised,
                       {.state = ObjectionState::upheld, .remedy = Remedy::set_aside, .reviewer = world.judges[0].id, .answer = "사실임"}));
  ASSERT_TRUE(call_award_meeting(world.db, world.secretary, world.round, world.meeting()));
  world.pass_days(7);
  auto const round = "/awards/" + to_text(world.round);
  auto const first = to_text(world.merits[1]);
  auto const second = to_text(world.merits[0]);
  run_scenarios(world.program, {{.name = "the committee is shown the new order",
                                 .as = world.secretary,
                                 .get = round + "/resolution",
                                 .contains = {"1. " + world.found(1).title, "2. " + world.found(0).title}},
                                {.name = "and resolves on both",
                                 .as = world.secretary,
                                 .post = round + "/resolution",
                                 .form = {{"present", "0"},
                                          {"present", "1"},
                                          {"present", "2"},
                                          {"items.0.nomination", first},
                                          {"items.0.votes_for", "3"},
                                          {"items.1.nomination", second},
                                          {"items.1.votes_for", "3"}},
                                 .status = 303,
                                 .events = 1},
                                {.name = "the mayor decides",
                                 .as = world.mayor,
                                 .post = round + "/decision",
                                 .form = {{"record_no", "자치행정과-1"}},
                                 .status = 303,
                                 .events = 3},
                                {.name = "it is paid",
                                 .as = world.as(world.office.accountant),
                                 .post = round + "/payment",
                                 .form = {{"paid_on", to_text(world.today())}},
                                 .status = 303,
                                 .events = 1}});
  EXPECT_EQ(world.the_round().state, RoundState::paid);
  EXPECT_EQ(world.found(1).state, NominationState::awarded) << "it came first once the sheet was set aside";
  EXPECT_EQ(world.found(0).state, NominationState::not_awarded);
  auto const given = world.db.read(world.officer, [&](Tx& tx) { return list_register(tx, {.round = world.round}, 0, 20); });
  ASSERT_EQ(given.size(), 1U);
  EXPECT_EQ(given[0].nomination, world.merits[1]);
  EXPECT_TRUE(given[0].paid_on);
}

}  // namespace
}  // namespace baeumgil
