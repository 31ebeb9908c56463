// Who the law keeps from an item, that this is counted live, and what the rules ask of whoever follows a stricter set.

#include <gtest/gtest.h>

#include "features/overseas/country_form.h"
#include "features/overseas/overseas_plan_store.h"
#include "features/overseas/tests/overseas_round.h"
#include "features/rules/switch_strict.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

TEST(excluded_members, are_travellers_their_colleagues_and_the_head_of_their_bureau) {
  auto const person = PersonId::make();
  auto const department = DepartmentId::make();
  auto const bureau = DepartmentId::make();
  auto const going = std::vector<Going>{{person, department, bureau}};
  auto committee = Committee{};
  auto const seat = [&](PersonId who, DepartmentId where, bool heads_bureau) {
    committee.members.push_back({.id = MemberId::make(), .person = who, .department = where, .heads_bureau = heads_bureau});
  };
  seat(person, department, false);
  seat(PersonId::make(), department, false);
  seat(PersonId::make(), bureau, true);
  seat(PersonId::make(), bureau, false);
  seat(PersonId::make(), DepartmentId::make(), true);
  seat({}, {}, false);
  auto const excluded = excluded_members(committee, going);
  ASSERT_EQ(excluded.size(), 3U);
  auto const kinds = {Recusal::traveler, Recusal::department, Recusal::superior};
  auto number = std::size_t{0};
  for (auto const kind : kinds) {
    EXPECT_EQ(excluded[number].member, committee.members[number].id);
    EXPECT_EQ(excluded[number].kind, kind);
    ++number;
  }
}

TEST(excluded_members, grow_with_the_committee_while_the_item_is_open) {
  auto const it = overseas_round();
  auto const item = it.opened(it.requested());
  EXPECT_TRUE(it.room(item).recusals.empty());
  auto const committee = it.room(item).committee;
  auto input = it.committee_input();
  for (auto i = std::size_t{0}; i < input.members.size(); ++i) input.members[i].id = committee.members[i].id;
  auto joining = input.members[3];
  joining.id = {};
  joining.person = it.office.han_head.id;  // of the leader's department
  input.members.push_back(joining);
  made(change_committee(it.db, it.secretary(), committee.id, input));
  auto const room = it.room(item);
  ASSERT_EQ(room.recusals.size(), 1U);
  EXPECT_EQ(room.recusals[0].kind, Recusal::department);
  EXPECT_TRUE(sitting_of(room).members.back().is_recused);
}

TEST(resolve_item, waits_for_the_ruling_on_a_challenge_and_keeps_who_was_excluded) {
  auto const it = overseas_round();
  auto const trip = it.requested();
  auto const item = it.opened(trip);
  it.seat(item, 5);
  it.vote(item, Ballot::passed);
  auto const member = it.member(item, 3);
  made(challenge_member(it.db, it.leader(), item, member, "이해관계가 있음"));
  auto const pass = ResolutionInput{.outcome = ReviewOutcome::passed, .reason = "타당함"};
  auto const events = it.events();
  auto const early = resolve_item(it.db, it.secretary(), item, pass);
  ASSERT_EQ(kind_of(early), Kind::invalid);
  EXPECT_EQ(early.error().fields.front().key, "overseas.defect.challenge_open");
  EXPECT_EQ(rule_of(early), "overseas.committee.recusal");
  EXPECT_EQ(it.events(), events) << "a refusal writes nothing";
  made(rule_on_challenge(it.db, it.secretary(), item, member, ChallengeRuling::granted));
  made(resolve_item(it.db, it.secretary(), item, pass));
  EXPECT_EQ(it.room(item).item.votes, 4) << "the sheet of who was challenged does not count";
  ASSERT_EQ(it.room(item).recusals.size(), 1U);
}

TEST(approve_trip, asks_for_early_publication_where_the_strict_set_holds) {
  auto const it = overseas_round();
  auto const id = it.passed();
  made(switch_strict(it.db, it.officer(), {.turn = StrictTurn::on, .day = it.now(id).trip.starts_on, .reason = "공개 강화"}));
  auto const events = it.events();
  EXPECT_EQ(rule_of(approve_trip(it.db, it.mayor(), id)), "overseas.publish.due");
  made(publish_plan(it.db, it.secretary(), id, it.today(), "누리집"));
  EXPECT_EQ(it.events(), events + 1);
  EXPECT_EQ(rule_of(approve_trip(it.db, it.mayor(), id)), "overseas.publish.due") << "forty days before are too few";
}

TEST(submit_trip, asks_for_a_host_on_each_day_where_the_strict_set_holds) {
  auto const it = overseas_round();
  auto const id = it.written();
  made(switch_strict(it.db, it.officer(), {.turn = StrictTurn::on, .day = it.now(id).trip.starts_on, .reason = "내실 강화"}));
  EXPECT_EQ(rule_of(submit_trip(it.db, it.leader(), id)), "overseas.visits_a_day.min");
}

TEST(request_review, spares_the_plan_of_a_ministry_and_counts_it) {
  auto const it = overseas_round();
  auto const id = it.planned();
  auto plan = it.plan_of(id);
  plan.is_ministry_plan = true;
  made(write_plan(it.db, it.leader(), plan));
  EXPECT_TRUE(it.now(id).plan.is_ministry_plan);
  made(submit_trip(it.db, it.leader(), id));
  made(approve_trip(it.db, it.head(), id));
  made(start_consultation(it.db, it.officer(), id));
  for (auto const kind : all_of<Consulted>())
    made(record_consultation(it.db, it.officer(), id, {.kind = kind, .answer = ConsultAnswer::agreed, .department = "과"}));
  made(request_review(it.db, it.officer(), id, false));
  EXPECT_EQ(it.state(id), TripState::reviewed_ok);
  EXPECT_EQ(it.uses_of("overseas.review.exempt"), 1);
}

TEST(call_meeting, counts_a_shorter_notice_and_a_review_on_paper) {
  auto const it = overseas_round();
  auto input = it.meeting_input(it.committee(), {});
  made(call_meeting(it.db, it.secretary(), input));
  EXPECT_EQ(it.uses_of("overseas.committee.notice_waived"), 0);
  input.notified_on = it.today();
  input.waiver_reason = "위원장이 긴급하다고 인정함";
  made(call_meeting(it.db, it.secretary(), input));
  EXPECT_EQ(it.uses_of("overseas.committee.notice_waived"), 1);
  input.mode = MeetingMode::written;
  input.written_reason = "출국이 임박함";
  made(call_meeting(it.db, it.secretary(), input));
  EXPECT_EQ(it.uses_of("overseas.committee.written_vote"), 1);
  EXPECT_EQ(it.uses_of("overseas.committee.notice_waived"), 1) << "paper is not called to an hour";
}

TEST(country_choices, begin_with_singapore_and_then_with_the_institutions_own) {
  auto const it = overseas_round();
  auto const first = it.db.read(it.leader(), [](Tx& tx) { return list_candidate_countries(tx); });
  EXPECT_EQ(first, std::vector<std::string>{"SG"});
  auto const choices = country_choices({"NL", "SG"}, Language::ko);
  ASSERT_EQ(choices.size(), all_countries().size());
  EXPECT_EQ(choices[0].value, "NL");
  EXPECT_EQ(choices[1].label, "싱가포르");
}

TEST(papers, are_pages_and_files_for_those_who_see_the_matter) {
  auto const it = overseas_round();
  auto const id = it.requested();
  auto const item = it.opened(id);
  it.seat(item, 5);
  it.vote(item, Ballot::passed);
  auto const trip = "/overseas/trips/" + to_text(id);
  auto const path = "/overseas/items/" + to_text(item);
  auto const minutes = "/overseas/meetings/" + to_text(it.room(item).meeting.id) + "/minutes";
  auto const blank =
      Scenario{.name = "the sheet to fill in", .as = it.secretary(), .get = path + "/review-sheet", .contains = {"□ 원안의결"}};
  run_scenarios(TestProgram::instance(),
                {blank,
                 {.name = "is not the filled one", .as = it.secretary(), .get = path + "/review-sheet", .not_contains = {"60 · 35"}},
                 {.name = "the plan", .as = it.leader(), .get = trip + "/plan-paper", .contains = {"NParks", "항공료", "담당 업무"}},
                 {.name = "is another's not", .as = it.stranger(), .get = trip + "/plan-paper.pdf", .status = 404}});
  made(resolve_item(it.db, it.secretary(), item, {.outcome = ReviewOutcome::passed, .reason = "타당함"}));
  run_scenarios(
      TestProgram::instance(),
      {{.name = "sheets after the vote", .as = it.secretary(), .get = path + "/review-sheet", .contains = {"50 · 35"}},
       {.name = "the resolution", .as = it.leader(), .get = path + "/resolution-paper", .contains = {"원안의결", "외부위원(예시)"}},
       {.name = "not for others", .as = it.as(it.office.song_head), .get = path + "/resolution-paper", .status = 404},
       {.name = "who get no link to it", .as = it.as(it.office.song_head), .get = trip, .not_contains = {path}},
       {.name = "the team finds it", .as = it.leader(), .get = trip, .contains = {path}},
       {.name = "without a link to the meeting", .as = it.leader(), .get = path, .not_contains = {"href=\"/overseas/meetings/A"}}});
  for (auto const& file : {trip + "/plan-paper", path + "/review-sheet", path + "/resolution-paper", minutes})
    for (auto const* ending : {".pdf", ".hwpx"}) {
      auto const response = answer(TestProgram::instance(), {.as = it.secretary(), .get = file + ending});
      EXPECT_EQ(response.status, 200) << file << ending;
      EXPECT_TRUE(response.body.starts_with(std::string_view{ending} == ".pdf" ? "%PDF-" : "PK")) << file << ending;
    }
}

}  // namespace
}  // namespace baeumgil
