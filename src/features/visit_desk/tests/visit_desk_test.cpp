// A host that is an institution here: guests' letters arrive on its desk, are answered there one by one or together, and neither
// side sees more of the other than the letter and its answer.
#include <gtest/gtest.h>

#include "features/trips/answer_visit.h"
#include "features/trips/follow_visit.h"
#include "features/trips/send_visit.h"
#include "features/trips/tests/trip_round.h"
#include "features/visit_desk/answer_request.h"
#include "features/visit_desk/desk_load.h"
#include "features/visit_desk/desk_store.h"
#include "features/visit_desk/find_desk_offer.h"
#include "features/visit_desk/offer_visits.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

void carry() { TestProgram::instance().program().jobs.run_due(); }
Instant moment(int day, std::string_view time) { return *instant_from_seoul(Date::of(2026, 8, day), time); }

struct Guest {
  TripRound round{TestProgram::instance().db()};
  TripId trip{round.permitted()};
  VisitId visit{};

  explicit Guest(InstitutionId host, std::string_view first = "14:00") {
    auto letter = round.letter();
    letter.host = host;
    letter.first_choice_at = moment(18, first);
    visit = made(request_visit(TestProgram::instance().db(), round.leader(), trip, letter));
    made(sign_visit(TestProgram::instance().db(), round.head(), visit, "교통정책과-1"));
    made(send_visit(TestProgram::instance().db(), round.leader(), visit, "https://baeumgil.test"));
    carry();
  }
  Visit now() const { return round.now(visit); }
};

struct Host {
  Office office{make_office(TestProgram::instance().db())};
  Actor officer() const { return office.actor_of(office.kim_officer); }
  Actor other() const { return office.actor_of(office.kang_member); }
  std::vector<DeskRequest> requests() const {
    return TestProgram::instance().db().read(officer(), [](Tx& tx) { return list_desk_requests(tx); });
  }
  DeskRequest of(Guest const& guest) const {
    for (auto const& request : requests())
      if (request.visit == guest.visit)
        return made(TestProgram::instance().db().read(officer(), [&](Tx& tx) { return find_desk_request(tx, request.id); }));
    throw std::runtime_error{"no such request on the desk"};
  }
  int events() const { return TestProgram::instance().event_count(office.institution); }
  VisitSlotId slot(int groups) const {
    return made(open_slot(TestProgram::instance().db(), officer(),
                          {.starts_at = moment(18, "13:00"), .ends_at = moment(18, "17:00"), .groups_most = groups, .place = "대회의실"}));
  }
  int taken(VisitSlotId id) const {
    for (auto const& slot : TestProgram::instance().db().read(officer(), [&](Tx& tx) { return list_visit_slots(tx, office.institution); }))
      if (slot.id == id) return slot.groups_taken;
    return -1;
  }
};

TEST(visit_desk, gets_the_letter_and_nothing_else) {
  auto const host = Host{};
  auto const guest = Guest{host.office.institution};
  ASSERT_EQ(host.requests().size(), 1U);
  auto const request = host.of(guest);
  EXPECT_EQ(request.topic, "통학로 안전");
  EXPECT_EQ(request.record_no, "교통정책과-1");
  EXPECT_EQ(request.visitors, 3);
  EXPECT_EQ(request.visitor_lines.size(), 3U);
  EXPECT_EQ(request.questions.size(), 5U);
  EXPECT_EQ(request.state, VisitState::sent);
  EXPECT_NE(request.contact.find(guest.round.office.lee_leader.name), std::string::npos);
  auto const elsewhere = Host{};
  EXPECT_TRUE(elsewhere.requests().empty());
  auto const found = TestProgram::instance().db().read(elsewhere.officer(), [&](Tx& tx) { return find_desk_request(tx, request.id); });
  EXPECT_EQ(kind_of(found), Kind::not_found);
}

TEST(answer_request, accepts_and_the_guest_learns_it) {
  auto const host = Host{};
  auto const guest = Guest{host.office.institution};
  auto answer = DeskAnswer{.said = {.decision = HostDecision::accept, .attendants = "교통과장(예시)", .photo_allowed = false}};
  made(answer_request(TestProgram::instance().db(), host.officer(), host.of(guest).id, answer));
  EXPECT_EQ(host.of(guest).state, VisitState::accepted);
  EXPECT_EQ(guest.now().state, VisitState::sent) << "not before it is carried over";
  carry();
  auto const visit = guest.now();
  EXPECT_EQ(visit.state, VisitState::accepted);
  EXPECT_EQ(visit.agreed_at, moment(18, "14:00"));
  EXPECT_EQ(visit.attendants, "교통과장(예시)");
  EXPECT_EQ(visit.photo_allowed, false);
  made(confirm_visit(TestProgram::instance().db(), guest.round.leader(), guest.visit));
  carry();
  EXPECT_EQ(host.of(guest).state, VisitState::confirmed) << "and the desk how it goes on";
}

TEST(answer_request, refuses_others_half_answers_and_a_second_one) {
  auto const host = Host{};
  auto const guest = Guest{host.office.institution};
  auto const id = host.of(guest).id;
  auto const events = host.events();
  auto const yes = DeskAnswer{.said = {.decision = HostDecision::accept}};
  EXPECT_EQ(kind_of(answer_request(TestProgram::instance().db(), host.other(), id, yes)), Kind::forbidden);
  EXPECT_EQ(kind_of(answer_request(TestProgram::instance().db(), guest.round.as(guest.round.office.kim_officer), id, yes)), Kind::not_found)
      << "not even the guest";
  EXPECT_EQ(kind_of(answer_request(TestProgram::instance().db(), Host{}.officer(), id, yes)), Kind::not_found);
  EXPECT_EQ(first_field(answer_request(TestProgram::instance().db(), host.officer(), id, {})), "decision");
  EXPECT_EQ(first_field(answer_request(TestProgram::instance().db(), host.officer(), id, {.said = {.decision = HostDecision::decline}})),
            "decline_reason");
  EXPECT_EQ(
      first_field(answer_request(TestProgram::instance().db(), host.officer(), id, {.said = {.decision = HostDecision::propose_date}})),
      "proposed_on");
  EXPECT_EQ(first_field(answer_request(TestProgram::instance().db(), host.officer(), id, {.said = yes.said, .slot = VisitSlotId::make()})),
            "slot");
  EXPECT_EQ(host.events(), events);
  made(answer_request(TestProgram::instance().db(), host.officer(), id,
                      {.said = {.decision = HostDecision::decline, .decline_reason = "의회 일정(예시)"}}));
  EXPECT_EQ(kind_of(answer_request(TestProgram::instance().db(), host.officer(), id, yes)), Kind::conflict);
  carry();
  EXPECT_EQ(guest.now().state, VisitState::declined);
  EXPECT_EQ(guest.now().decline_reason, "의회 일정(예시)");
}

TEST(answer_request, yields_to_an_answer_that_came_by_the_link) {
  auto const host = Host{};
  auto round = TripRound{TestProgram::instance().db()};
  auto letter = round.letter();
  letter.host = host.office.institution;
  auto const visit = made(request_visit(TestProgram::instance().db(), round.leader(), round.permitted(), letter));
  made(sign_visit(TestProgram::instance().db(), round.head(), visit, "1"));
  auto const token = *read_visit_token(made(send_visit(TestProgram::instance().db(), round.leader(), visit, "https://baeumgil.test")));
  carry();
  auto const id = host.requests().front().id;
  auto const by_link = Actor{.institution = round.office.institution, .via = Via::link};
  made(answer_visit(TestProgram::instance().db(), by_link, token, {.decision = HostDecision::decline, .decline_reason = "행사(예시)"}));
  made(answer_request(TestProgram::instance().db(), host.officer(), id, {.said = {.decision = HostDecision::accept}}));
  carry();
  EXPECT_EQ(round.now(visit).state, VisitState::declined) << "the first answer counts";
  carry();
  EXPECT_EQ(host.requests().front().state, VisitState::declined) << "and the desk is told";
}

TEST(bundle_requests, receives_three_at_one_time) {
  auto const host = Host{};
  auto const first = Guest{host.office.institution};
  auto const second = Guest{host.office.institution, "15:00"};
  auto const third = Guest{host.office.institution};
  auto const slot = host.slot(3);
  auto input = BundleInput{.requests = {host.of(first).id}, .at = moment(18, "14:00"), .slot = slot};
  auto const events = host.events();
  EXPECT_EQ(first_field(bundle_requests(TestProgram::instance().db(), host.officer(), input)), "request") << "one is no bundle";
  input.requests = {host.of(first).id, host.of(second).id, host.of(third).id};
  EXPECT_EQ(kind_of(bundle_requests(TestProgram::instance().db(), host.other(), input)), Kind::forbidden);
  EXPECT_EQ(kind_of(bundle_requests(TestProgram::instance().db(), Host{}.officer(), {.requests = input.requests, .at = input.at})),
            Kind::not_found);
  EXPECT_EQ(first_field(bundle_requests(TestProgram::instance().db(), host.officer(), {.requests = input.requests})), "on");
  EXPECT_EQ(host.events(), events);
  EXPECT_EQ(host.taken(slot), 0) << "a refusal books nothing";
  input.said.attendants = "교통정책과 3명(예시)";
  made(bundle_requests(TestProgram::instance().db(), host.officer(), input));
  EXPECT_EQ(host.taken(slot), 3);
  carry();
  EXPECT_EQ(first.now().state, VisitState::accepted);
  EXPECT_EQ(third.now().state, VisitState::accepted);
  EXPECT_EQ(second.now().state, VisitState::counter_proposed) << "asked for another hour";
  ASSERT_EQ(second.now().proposed.size(), 1U);
  EXPECT_EQ(second.now().proposed.front().at, moment(18, "14:00"));
  for (auto const* guest : {&first, &second, &third}) {
    EXPECT_EQ(guest->now().groups_together, 3);
    EXPECT_EQ(guest->now().attendants, input.said.attendants) << "and not who the others are";
  }
  made(agree_date(TestProgram::instance().db(), second.round.leader(), second.visit));
  carry();
  EXPECT_EQ(host.of(second).state, VisitState::accepted);
  EXPECT_EQ(kind_of(bundle_requests(TestProgram::instance().db(), host.officer(), input)), Kind::invalid) << "the slot is full";
  made(withdraw_visit(TestProgram::instance().db(), third.round.leader(), third.visit, "일정 변경"));
  carry();
  EXPECT_EQ(host.taken(slot), 2) << "who does not come gives the place back";
  auto const load = load_of(host.requests(), 2026);
  EXPECT_EQ(load.requests, 3);
  EXPECT_EQ(load.groups, 2);
  EXPECT_EQ(load.visits, 1) << "received together counts once";
  EXPECT_EQ(load.visitors, 6);
  EXPECT_EQ(load.by_month[7], 1);
}

TEST(answer_request, proposes_several_times_and_hears_which_it_is) {
  auto const host = Host{};
  auto const guest = Guest{host.office.institution};
  auto said = HostAnswer{.decision = HostDecision::propose_date};
  said.proposed = {{.at = moment(19, "15:00")}, proposed_part(Date::of(2026, 8, 18), DayPart::morning)};
  made(answer_request(TestProgram::instance().db(), host.officer(), host.of(guest).id, {.said = said}));
  EXPECT_EQ(host.of(guest).proposed.size(), 2U);
  carry();
  ASSERT_EQ(guest.now().proposed.size(), 2U);
  EXPECT_EQ(guest.now().proposed.back().part, DayPart::morning);
  made(agree_date(TestProgram::instance().db(), guest.round.leader(), guest.visit, {.proposal = 1, .time = "10:00"}));
  carry();
  EXPECT_EQ(host.of(guest).state, VisitState::accepted);
  EXPECT_EQ(host.of(guest).agreed_at, moment(18, "10:00"));
}

TEST(open_slot, holds_no_more_than_it_says) {
  auto const host = Host{};
  auto const slot = host.slot(1);
  auto const first = Guest{host.office.institution};
  auto const second = Guest{host.office.institution};
  made(answer_request(TestProgram::instance().db(), host.officer(), host.of(first).id, {.slot = slot}));
  EXPECT_EQ(host.of(first).state, VisitState::accepted) << "asked for an hour within it";
  EXPECT_EQ(first_field(answer_request(TestProgram::instance().db(), host.officer(), host.of(second).id, {.slot = slot})), "slot");
  EXPECT_EQ(kind_of(close_slot(TestProgram::instance().db(), host.officer(), slot)), Kind::conflict);
  auto const free = host.slot(1);
  auto const events = host.events();
  EXPECT_EQ(kind_of(close_slot(TestProgram::instance().db(), host.other(), free)), Kind::forbidden);
  EXPECT_EQ(kind_of(close_slot(TestProgram::instance().db(), Host{}.officer(), free)), Kind::not_found) << "another institution's";
  EXPECT_EQ(first_field(open_slot(TestProgram::instance().db(), host.officer(),
                                  {.starts_at = moment(18, "13:00"), .ends_at = moment(18, "12:00")})),
            "until_time");
  EXPECT_EQ(first_field(
                open_slot(TestProgram::instance().db(), host.officer(), {.starts_at = moment(1, "13:00"), .ends_at = moment(1, "14:00")})),
            "on")
      << "over";
  EXPECT_EQ(first_field(open_slot(TestProgram::instance().db(), host.officer(),
                                  {.starts_at = moment(18, "13:00"), .ends_at = moment(18, "14:00"), .groups_most = 0})),
            "groups_most");
  EXPECT_EQ(
      kind_of(open_slot(TestProgram::instance().db(), host.other(), {.starts_at = moment(18, "13:00"), .ends_at = moment(18, "14:00")})),
      Kind::forbidden);
  EXPECT_EQ(host.events(), events);
  made(close_slot(TestProgram::instance().db(), host.officer(), free));
}

TEST(standing_answer, is_read_by_all_and_written_by_its_host) {
  auto const host = Host{};
  auto const guest = Guest{host.office.institution};
  auto const id = made(write_standing_answer(TestProgram::instance().db(), host.officer(), std::nullopt,
                                             {.question = "설치비는 얼마입니까?", .answer = "한 곳에 3천만원입니다."}));
  auto const seen = [&] {
    return TestProgram::instance().db().read(guest.round.leader(),
                                             [&](Tx& tx) { return list_standing_answers(tx, host.office.institution); });
  };
  ASSERT_EQ(seen().size(), 1U);
  auto const events = host.events();
  EXPECT_EQ(kind_of(write_standing_answer(TestProgram::instance().db(), guest.round.as(guest.round.office.kim_officer), id,
                                          {.question = "q", .answer = "a"})),
            Kind::not_found);
  EXPECT_EQ(kind_of(remove_standing_answer(TestProgram::instance().db(), guest.round.as(guest.round.office.kim_officer), id)),
            Kind::not_found);
  EXPECT_EQ(kind_of(write_standing_answer(TestProgram::instance().db(), host.other(), id, {.question = "q", .answer = "a"})),
            Kind::forbidden);
  EXPECT_EQ(first_field(write_standing_answer(TestProgram::instance().db(), host.officer(), id, {.question = "q"})), "answer");
  EXPECT_EQ(first_field(write_standing_answer(TestProgram::instance().db(), host.officer(), id, {.answer = "a"})), "question");
  EXPECT_EQ(host.events(), events);
  made(write_standing_answer(TestProgram::instance().db(), host.officer(), id,
                             {.question = "설치비는 얼마입니까?", .answer = "한 곳에 2천만원입니다."}));
  EXPECT_EQ(seen().front().answer, "한 곳에 2천만원입니다.");
  made(remove_standing_answer(TestProgram::instance().db(), host.officer(), id));
  EXPECT_TRUE(seen().empty());
}

TEST(asked_most, counts_letters_not_lines_and_knows_what_is_answered) {
  auto const ask = [](std::vector<std::string> questions) {
    return DeskRequest{.id = DeskRequestId::make(), .questions = std::move(questions)};
  };
  auto const requests =
      std::vector<DeskRequest>{ask({"바닥 신호등 설치비는 얼마입니까?", "바닥 신호등 설치비는 얼마였나요?", "주민 반대는 없었습니까?"}),
                               ask({"바닥 신호등의 설치비가 얼마인지 궁금합니다"}), ask({"민원 처리는 누가 합니까?"}),
                               ask({"바닥 신호등 설치비는 얼마입니까?", "주민 반대는 없었습니까?"})};
  auto const most = asked_most(requests, {{.question = "주민 반대는 없었습니까?", .answer = "설명회를 세 번 열었습니다."}}, 5);
  ASSERT_EQ(most.size(), 2U);
  EXPECT_EQ(most[0].requests, 3);
  EXPECT_FALSE(most[0].has_standing_answer);
  EXPECT_EQ(most[1].requests, 2);
  EXPECT_TRUE(most[1].has_standing_answer);
}

}  // namespace
}  // namespace baeumgil
