// The committee room: who sits, who is recused, who may score, and that nothing but a valid resolution is recorded.

#include <gtest/gtest.h>

#include "features/overseas/tests/overseas_round.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

bool names(Problem const& problem, std::string_view key) {
  return std::ranges::any_of(problem.fields, [&](FieldProblem const& field) { return field.key == key; });
}

TEST(found_committee, is_the_secretarys_and_keeps_to_the_sizes) {
  auto const it = overseas_round();
  auto const events = it.events();
  expect_refused(it, found_committee(it.db, it.officer(), it.committee_input()), Kind::forbidden, events);
  auto small = it.committee_input();
  small.members.resize(3);
  auto const refused = found_committee(it.db, it.secretary(), small);
  expect_refused(it, refused, Kind::invalid, events);
  EXPECT_EQ(rule_of(refused), "overseas.committee.members.min");
  auto headless = it.committee_input();
  headless.members[0].chairing = Chairing::none;
  expect_refused(it, found_committee(it.db, it.secretary(), headless), Kind::invalid, events);
  made(found_committee(it.db, it.secretary(), it.committee_input()));
}

TEST(change_committee, ends_the_term_of_who_is_left_out) {
  auto const it = overseas_round();
  auto const id = it.committee();
  auto input = it.committee_input();
  auto const before = made(it.db.read(it.secretary(), [&](Tx& tx) { return find_committee(tx, it.secretary(), id); }));
  for (auto i = std::size_t{0}; i < input.members.size(); ++i) input.members[i].id = before.members[i].id;
  input.members.erase(input.members.begin() + 3);
  made(change_committee(it.db, it.secretary(), id, input));
  auto const after = made(it.db.read(it.secretary(), [&](Tx& tx) { return find_committee(tx, it.secretary(), id); }));
  ASSERT_EQ(after.members.size(), 5U);
  EXPECT_FALSE(after.members.back().is_in_term(it.today()));
  expect_refused(it, change_committee(it.db, it.stranger(), id, input), Kind::not_found, it.events());
}

TEST(call_meeting, gives_seven_days_notice_or_says_why_not) {
  auto const it = overseas_round();
  auto const trip = it.requested();
  auto const committee = it.committee();
  auto input = it.meeting_input(committee, {trip});
  input.notified_on = it.today() - 6;
  auto const events = it.events();
  auto const refused = call_meeting(it.db, it.secretary(), input);
  expect_refused(it, refused, Kind::invalid, events);
  EXPECT_EQ(rule_of(refused), "overseas.committee.notice");
  expect_refused(it, call_meeting(it.db, it.leader(), input), Kind::forbidden, events);
  input.waiver_reason = "위원장이 긴급하다고 인정함";
  made(call_meeting(it.db, it.secretary(), input));
  auto const draft = it.planned();
  expect_refused(it, call_meeting(it.db, it.secretary(), it.meeting_input(committee, {draft})), Kind::not_found, it.events());
}

TEST(score_item, is_for_members_who_are_there_and_not_recused) {
  auto const it = overseas_round();
  auto const item = it.opened(it.requested());
  auto events = it.events();
  auto const reviewer = it.as(it.office.reviewer);
  expect_refused(it, score_item(it.db, reviewer, item, OverseasRound::sheet(Ballot::passed)), Kind::forbidden, events);
  it.seat(item, 5);
  events = it.events();
  expect_refused(it, score_item(it.db, it.officer(), item, OverseasRound::sheet(Ballot::passed)), Kind::forbidden, events);
  expect_refused(it, score_item(it.db, it.stranger(), item, OverseasRound::sheet(Ballot::passed)), Kind::not_found, events);
  expect_refused(it, score_item(it.db, reviewer, item, OverseasRound::sheet(Ballot::passed, 61)), Kind::invalid, events);
  expect_refused(it, score_item(it.db, reviewer, item, {.points = {1, 1}}), Kind::invalid, events);
  made(recuse_oneself(it.db, reviewer, item, Recusal::kin, "출장자와 사촌"));
  events = it.events();
  auto const recused = score_item(it.db, reviewer, item, OverseasRound::sheet(Ballot::passed));
  expect_refused(it, recused, Kind::invalid, events);
  EXPECT_EQ(rule_of(recused), "overseas.committee.recusal");
  expect_refused(it, recuse_oneself(it.db, reviewer, item, Recusal::kin, "다시"), Kind::forbidden, events);
}

TEST(put_on_agenda, recuses_travellers_and_their_colleagues_at_once) {
  auto const it = overseas_round();
  auto input = it.committee_input();
  input.members[2].person = it.office.han_head.id;     // of the leader's department
  input.members[3].person = it.office.choi_member.id;  // travels
  auto const committee = made(found_committee(it.db, it.secretary(), input));
  auto const meeting = made(call_meeting(it.db, it.secretary(), it.meeting_input(committee, {it.requested()})));
  auto const room = it.room(it.item_of(meeting));
  ASSERT_EQ(room.recusals.size(), 2U);
  EXPECT_EQ(room.recusal_of(room.committee.members[2].id)->kind, Recusal::department);
  EXPECT_EQ(room.recusal_of(room.committee.members[3].id)->kind, Recusal::traveler);
}

TEST(challenge_member, waits_for_the_committees_ruling) {
  auto const it = overseas_round();
  auto const item = it.opened(it.requested());
  it.seat(item, 5);
  auto const member = it.member(item, 3);
  auto events = it.events();
  expect_refused(it, challenge_member(it.db, it.as(it.office.reviewer), item, member, "사유"), Kind::forbidden, events);
  expect_refused(it, challenge_member(it.db, it.leader(), item, member, ""), Kind::invalid, events);
  made(challenge_member(it.db, it.leader(), item, member, "이해관계가 있음"));
  EXPECT_FALSE(it.room(item).is_recused(member)) << "not before the ruling";
  events = it.events();
  expect_refused(it, rule_on_challenge(it.db, it.leader(), item, member, ChallengeRuling::granted), Kind::forbidden, events);
  made(rule_on_challenge(it.db, it.secretary(), item, member, ChallengeRuling::granted));
  EXPECT_TRUE(it.room(item).is_recused(member));
}

TEST(resolve_item, records_nothing_that_is_not_valid) {
  auto const it = overseas_round();
  auto const trip = it.requested();
  auto const item = it.opened(trip);
  it.seat(item, 2);
  auto const pass = ResolutionInput{.outcome = ReviewOutcome::passed, .reason = "타당함"};
  auto events = it.events();
  auto const few = resolve_item(it.db, it.secretary(), item, pass);
  expect_refused(it, few, Kind::invalid, events);
  EXPECT_TRUE(names(few.error(), "overseas.defect.no_quorum"));
  EXPECT_EQ(few.error().rule->article, "제8조 제2항");
  it.seat(item, 5);
  events = it.events();
  auto const unscored = resolve_item(it.db, it.secretary(), item, pass);
  expect_refused(it, unscored, Kind::invalid, events);
  EXPECT_TRUE(names(unscored.error(), "overseas.defect.sheet_missing"));
  it.vote(item, Ballot::passed, 10);
  events = it.events();
  auto const poor = resolve_item(it.db, it.secretary(), item, pass);
  expect_refused(it, poor, Kind::invalid, events);
  EXPECT_TRUE(names(poor.error(), "overseas.defect.below_pass_line"));
  expect_refused(it, resolve_item(it.db, it.secretary(), item, {.outcome = ReviewOutcome::held, .reason = "더 봄"}), Kind::invalid, events);
  expect_refused(it, resolve_item(it.db, it.officer(), item, pass), Kind::forbidden, events);
  expect_refused(it, resolve_item(it.db, it.stranger(), item, pass), Kind::not_found, events);
  expect_refused(it, resolve_item(it.db, it.secretary(), item, {.outcome = ReviewOutcome::passed}), Kind::invalid, events);
  expect_refused(it, resolve_item(it.db, it.secretary(), item, {.outcome = ReviewOutcome::conditional, .reason = "조건"}), Kind::invalid,
                 events);
  it.vote(item, Ballot::passed);
  made(resolve_item(it.db, it.secretary(), item, pass));
  EXPECT_EQ(it.state(trip), TripState::reviewed_ok);
  expect_refused(it, resolve_item(it.db, it.secretary(), item, pass), Kind::conflict, it.events());
}

TEST(resolve_item, carries_over_for_lack_of_quorum_then_passes_with_conditions) {
  auto const it = overseas_round();
  auto const trip = it.requested();
  auto const first = it.opened(trip);
  it.seat(first, 2);
  made(resolve_item(it.db, it.secretary(), first, {.outcome = ReviewOutcome::held, .reason = "정족수 미달"}));
  EXPECT_EQ(it.state(trip), TripState::held);
  made(close_meeting(it.db, it.secretary(), it.room(first).meeting.id, "기획조정과-1", "정족수에 이르지 못함"));
  made(request_review(it.db, it.secretary(), trip, false));
  auto const second = it.opened(trip);
  it.seat(second, 5);
  it.vote(second, Ballot::conditional);
  made(resolve_item(it.db, it.secretary(), second,
                    {.outcome = ReviewOutcome::conditional, .reason = "타당하나 보완", .conditions = {"면담자를 확정할 것", "  "}}));
  EXPECT_EQ(it.state(trip), TripState::conditional);
  auto events = it.events();
  expect_refused(it, accept_conditions(it.db, it.secretary(), trip), Kind::forbidden, events);
  expect_refused(it, answer_conditions(it.db, it.leader(), trip, {""}), Kind::invalid, events);
  expect_refused(it, answer_conditions(it.db, it.secretary(), trip, {"했음"}), Kind::forbidden, events);
  made(answer_conditions(it.db, it.leader(), trip, {"면담자 두 명을 확정함"}));
  expect_refused(it, accept_conditions(it.db, it.leader(), trip), Kind::forbidden, it.events());
  made(accept_conditions(it.db, it.secretary(), trip));
  EXPECT_EQ(it.state(trip), TripState::reviewed_ok);
  made(approve_trip(it.db, it.mayor(), trip));
  EXPECT_EQ(it.state(trip), TripState::permitted);
}

TEST(resolve_item, on_paper_needs_a_reason_and_counts_them) {
  auto const it = overseas_round();
  auto const trip = it.requested();
  auto const committee = it.committee();
  auto input = it.meeting_input(committee, {});
  input.mode = MeetingMode::written;
  expect_refused(it, call_meeting(it.db, it.secretary(), input), Kind::invalid, it.events());
  input.written_reason = "출국이 임박함";
  for (auto i = 0; i < 3; ++i) made(call_meeting(it.db, it.secretary(), input));
  input.trips = {trip};
  auto const meeting = made(call_meeting(it.db, it.secretary(), input));
  made(open_meeting(it.db, it.secretary(), meeting));
  auto const item = it.item_of(meeting);
  it.seat(item, 5);
  it.vote(item, Ballot::passed);
  auto const fourth = resolve_item(it.db, it.secretary(), item, {.outcome = ReviewOutcome::passed, .reason = "타당함"});
  expect_refused(it, fourth, Kind::invalid, it.events());
  EXPECT_EQ(rule_of(fourth), "overseas.committee.written.max");
  auto const rows = it.db.read(it.officer(), [](Tx& tx) { return list_exceptions(tx, 50); });
  EXPECT_EQ(std::ranges::count(rows, "written", &ExceptionRow::kind), 4);
}

TEST(mark_attendance, does_not_seat_whose_term_is_over) {
  auto const it = overseas_round();
  auto input = it.committee_input();
  input.members[3].term_until = it.today() - 1;
  auto const committee = made(found_committee(it.db, it.secretary(), input));
  auto const meeting = made(call_meeting(it.db, it.secretary(), it.meeting_input(committee, {it.requested()})));
  auto const item = it.item_of(meeting);
  auto const events = it.events();
  expect_refused(it, mark_attendance(it.db, it.secretary(), meeting, {{it.member(item, 3), Presence::present}}), Kind::invalid, events);
  expect_refused(it, mark_attendance(it.db, it.leader(), meeting, {}), Kind::not_found, events);
}

TEST(close_meeting, waits_for_every_item) {
  auto const it = overseas_round();
  auto const item = it.opened(it.requested());
  auto const meeting = it.room(item).meeting.id;
  expect_refused(it, close_meeting(it.db, it.secretary(), meeting, "1", ""), Kind::conflict, it.events());
}

TEST(committee_pages, show_the_count_live_and_hide_sheets_until_ones_own_is_in) {
  auto const it = overseas_round();
  auto const trip = it.requested();
  auto const item = it.opened(trip);
  auto const path = "/overseas/items/" + to_text(item);
  auto const meeting = "/overseas/meetings/" + to_text(it.room(item).meeting.id);
  auto presence = std::vector<std::pair<std::string, std::string>>{};
  for (auto i = std::size_t{0}; i < 5; ++i) presence.emplace_back("presence." + to_text(it.member(item, i)), i < 2 ? "present" : "absent");
  auto all = presence;
  for (auto& [name, value] : all) value = "present";
  auto const sheet = std::vector<std::pair<std::string, std::string>>{
      {"scores.0.points", "52"}, {"scores.1.points", "31"}, {"ballot", "passed"}, {"comment", "나만의 의견"}};
  run_scenarios(
      TestProgram::instance(),
      {{.name = "two are there", .as = it.secretary(), .post = meeting + "/attendance", .form = presence, .status = 303, .events = 1},
       {.name = "the room says so", .as = it.secretary(), .get = path, .contains = {"정족수 3명에 못 미칩니다", "제8조 제2항"}},
       {.name = "no resolution passes the page",
        .as = it.secretary(),
        .post = path + "/resolution",
        .form = {{"outcome", "passed"}, {"reason", "타당함"}},
        .status = 422,
        .contains = {"정족수 3명에 못 미칩니다"}},
       {.name = "nor the API",
        .as = it.secretary(),
        .post = "/api/v1" + path + "/resolution",
        .json = R"({"outcome":"passed","reason":"타당함"})",
        .status = 422,
        .contains = {"overseas.committee.quorum"}},
       {.name = "all are there", .as = it.secretary(), .post = meeting + "/attendance", .form = all, .status = 303, .events = 1},
       {.name = "the room says so too", .as = it.secretary(), .get = path, .contains = {"의결할 수 있습니다"}},
       {.name = "a member hands in", .as = it.as(it.office.reviewer), .post = path + "/sheet", .form = sheet, .status = 303, .events = 1},
       {.name = "and finds it again", .as = it.as(it.office.reviewer), .get = path + "/sheet", .contains = {"value=\"52\""}},
       {.name = "another does not see it before the own", .as = it.as(it.office.yoon_head), .get = path, .not_contains = {"나만의 의견"}},
       {.name = "nor does the secretary", .as = it.secretary(), .get = path, .not_contains = {"나만의 의견"}},
       {.name = "the other hands in", .as = it.as(it.office.yoon_head), .post = path + "/sheet", .form = sheet, .status = 303, .events = 1},
       {.name = "and sees both", .as = it.as(it.office.yoon_head), .get = path, .contains = {"나만의 의견"}},
       {.name = "the team sees its item", .as = it.leader(), .get = path, .contains = {"재적위원"}, .not_contains = {"나만의 의견"}},
       {.name = "other staff do not", .as = it.as(it.office.song_head), .get = path, .status = 404},
       {.name = "another institution sees nothing", .as = it.stranger(), .get = path, .status = 404},
       {.name = "not the meeting either", .as = it.stranger(), .get = meeting, .status = 404},
       {.name = "the minutes print", .as = it.secretary(), .get = meeting + "/minutes", .contains = {"회의록", "외부위원(예시)"}},
       {.name = "there is no resolution paper yet", .as = it.secretary(), .get = path + "/resolution-paper", .status = 404},
       {.name = "the papers of the trip", .as = it.leader(), .get = "/overseas/trips/" + to_text(trip), .contains = {"NParks", "싱가포르"}},
       {.name = "are another's not", .as = it.stranger(), .get = "/overseas/trips/" + to_text(trip), .status = 404},
       {.name = "the list", .as = it.leader(), .get = "/overseas", .contains = {"싱가포르 도시녹화 사례 조사"}},
       {.name = "the auditor's count", .as = it.as(it.office.auditor), .get = "/overseas/exceptions", .contains = {"긴급 신청"}},
       {.name = "is not for everybody", .as = it.leader(), .get = "/overseas/exceptions", .status = 404},
       {.name = "ledger", .as = it.leader(), .get = "/overseas/people", .contains = {"내 공무 마일리지"}},
       {.name = "committees", .as = it.secretary(), .get = "/overseas/committees", .contains = {"공무국외출장 심사위원회"}},
       {.name = "form of a committee", .as = it.secretary(), .get = "/overseas/committees/new", .contains = {"출장의 필요성"}},
       {.name = "calls", .as = it.leader(), .get = "/overseas/backpack-calls", .contains = {"배낭여행 공모"}}});
}

}  // namespace
}  // namespace baeumgil
