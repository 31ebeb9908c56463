// A letter to a host: written, signed, sent, answered through its link by the host alone, and followed.
#include <gtest/gtest.h>

#include "features/trips/answer_visit.h"
#include "features/trips/close_visit.h"
#include "features/trips/follow_visit.h"
#include "features/trips/send_visit.h"
#include "features/trips/tests/trip_round.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct Letter {
  TripRound round{test_database()};
  TripId trip{round.permitted()};
  VisitId id{round.requested(trip)};

  LinkToken sent() const {
    if (round.now(id).state == VisitState::draft) made(sign_visit(test_database(), round.head(), id, "교통정책과-1234"));
    return *read_visit_token(made(send_visit(test_database(), round.leader(), id, "https://baeumgil.test")));
  }
  Actor host() const { return {.institution = round.office.institution, .name = "배울시", .via = Via::link}; }
};

TEST(request_visit, writes_a_numbered_letter_once_to_each_host) {
  auto const letter = Letter{};
  auto const& round = letter.round;
  EXPECT_EQ(round.now(letter.id).number, "2026-협조-0001");
  auto const events = round.count("events");
  EXPECT_EQ(first_field(request_visit(test_database(), round.leader(), letter.trip, round.letter())), "host");
  EXPECT_EQ(kind_of(request_visit(test_database(), round.as(round.office.kang_member), letter.trip, round.letter())), Kind::forbidden);
  EXPECT_EQ(kind_of(request_visit(test_database(), round.stranger(), letter.trip, round.letter())), Kind::not_found);
  auto late = round.letter();
  late.host = make_host(test_database(), "늦은시");
  late.first_choice_at = instant_from_seoul(Date::of(2026, 8, 25), "14:00");
  EXPECT_EQ(first_field(request_visit(test_database(), round.leader(), letter.trip, late)), "first_choice_on");
  late = round.letter();
  late.host = InstitutionId::make();
  EXPECT_EQ(first_field(request_visit(test_database(), round.leader(), letter.trip, late)), "host");
  late.host_email = "두 주소, 하나";
  EXPECT_EQ(first_field(request_visit(test_database(), round.leader(), letter.trip, late)), "host_email");
  EXPECT_EQ(round.count("events"), events);
  EXPECT_EQ(round.count("visits"), 1);
}

TEST(sign_visit, is_for_the_head_of_the_writer) {
  auto const letter = Letter{};
  auto const& round = letter.round;
  auto const events = round.count("events");
  EXPECT_EQ(first_field(sign_visit(test_database(), round.head(), letter.id, " ")), "record_no");
  EXPECT_EQ(kind_of(sign_visit(test_database(), round.leader(), letter.id, "1")), Kind::forbidden);
  EXPECT_EQ(kind_of(sign_visit(test_database(), round.as(round.office.song_head), letter.id, "1")), Kind::forbidden);
  EXPECT_EQ(kind_of(sign_visit(test_database(), round.stranger(), letter.id, "1")), Kind::not_found);
  EXPECT_EQ(kind_of(send_visit(test_database(), round.leader(), letter.id, "")), Kind::forbidden) << "not before it is signed";
  EXPECT_EQ(round.count("events"), events);
  made(sign_visit(test_database(), round.head(), letter.id, "교통정책과-1234"));
  EXPECT_EQ(kind_of(sign_visit(test_database(), round.head(), letter.id, "1")), Kind::conflict);
  EXPECT_EQ(kind_of(edit_visit(test_database(), round.leader(), letter.id, round.letter())), Kind::conflict);
}

TEST(sign_visit, is_for_the_next_step_of_the_ladder_where_the_head_travels) {
  auto const round = TripRound{test_database()};
  auto const trip = round.drafted();
  made(test_database().write(round.leader(), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE trip_travelers SET person_id = $2 WHERE institution_id = $institution AND trip_id = $1 AND person_id = $3", trip,
              round.office.han_head.id, round.office.choi_member.id);
    return Done{};
  }));
  auto const id = round.requested(trip);
  auto const events = round.count("events");
  EXPECT_EQ(kind_of(sign_visit(test_database(), round.head(), id, "1")), Kind::forbidden);
  EXPECT_EQ(kind_of(sign_visit(test_database(), round.as(round.office.song_head), id, "1")), Kind::not_found)
      << "a draft of another department";
  EXPECT_EQ(round.count("events"), events);
  made(sign_visit(test_database(), round.as(round.office.mayor), id, "교통정책과-1234"));
  auto const visit = round.now(id);
  EXPECT_EQ(visit.signed_by, round.office.mayor.id) << "nobody holds the posts between";
  EXPECT_EQ(visit.signed_by_name, round.office.mayor.name);
  EXPECT_TRUE(visit.signed_at);
}

TEST(send_visit, mails_a_link_of_which_only_the_hash_is_kept) {
  auto const letter = Letter{};
  auto const mails = letter.round.count("mails");
  auto const token = letter.sent();
  EXPECT_EQ(token.institution, letter.round.office.institution);
  EXPECT_EQ(letter.round.now(letter.id).state, VisitState::sent);
  EXPECT_GE(letter.round.count("mails"), mails + 1);
  EXPECT_EQ(kind_of(send_visit(test_database(), letter.round.leader(), letter.id, "")), Kind::forbidden) << "it is on its way";
}

TEST(answer_visit, accepts_the_second_choice_once) {
  auto const letter = Letter{};
  auto const token = letter.sent();
  auto answer = HostAnswer{.decision = HostDecision::accept, .takes_second_choice = true, .attendants = "김과장"};
  answer.photo_allowed = true;
  made(answer_visit(test_database(), letter.host(), token, answer));
  auto const visit = letter.round.now(letter.id);
  EXPECT_EQ(visit.state, VisitState::accepted);
  EXPECT_EQ(visit.agreed_at, visit.second_choice_at);
  EXPECT_EQ(visit.photo_allowed, true);
  auto const events = letter.round.count("events");
  EXPECT_EQ(kind_of(answer_visit(test_database(), letter.host(), token, answer)), Kind::conflict);
  EXPECT_EQ(letter.round.count("events"), events);
}

TEST(answer_visit, works_while_the_plan_is_still_a_draft) {
  auto const round = TripRound{test_database()};
  auto const id = round.requested(round.drafted());
  made(sign_visit(test_database(), round.head(), id, "교통정책과-1234"));
  auto const token = *read_visit_token(made(send_visit(test_database(), round.leader(), id, "https://baeumgil.test")));
  auto const host = Actor{.institution = round.office.institution, .name = "배울시", .via = Via::link};
  made(view_visit(test_database(), host, token));
  made(answer_visit(test_database(), host, token, {.decision = HostDecision::accept, .attendants = "김과장"}));
  EXPECT_EQ(round.now(id).state, VisitState::accepted);
}

TEST(wait_for_reply, reminds_of_a_plan_that_is_still_a_draft) {
  auto const round = TripRound{test_database()};
  auto const id = round.requested(round.drafted());
  made(sign_visit(test_database(), round.head(), id, "교통정책과-1234"));
  made(send_visit(test_database(), round.leader(), id, "https://baeumgil.test"));
  made(wait_for_reply(test_database(), Actor{.institution = round.office.institution, .via = Via::job}, id));
  EXPECT_EQ(round.now(id).reminders, 1);
}

TEST(answer_visit, refuses_wrong_tokens_and_half_answers) {
  auto const letter = Letter{};
  auto const token = letter.sent();
  auto const events = letter.round.count("events");
  auto const accept = HostAnswer{.decision = HostDecision::accept};
  auto wrong = token;
  wrong.text.back() = wrong.text.back() == 'A' ? 'B' : 'A';
  wrong.text[wrong.text.size() - 5] = wrong.text[wrong.text.size() - 5] == 'A' ? 'B' : 'A';
  EXPECT_EQ(kind_of(answer_visit(test_database(), letter.host(), wrong, accept)), Kind::not_found);
  auto elsewhere = letter.host();
  elsewhere.institution = letter.round.strangers.institution;
  EXPECT_EQ(kind_of(answer_visit(test_database(), elsewhere, token, accept)), Kind::not_found) << "another institution's letter";
  EXPECT_EQ(first_field(answer_visit(test_database(), letter.host(), token, {})), "decision");
  EXPECT_EQ(first_field(answer_visit(test_database(), letter.host(), token, {.decision = HostDecision::decline})), "decline_reason");
  EXPECT_EQ(first_field(answer_visit(test_database(), letter.host(), token, {.decision = HostDecision::propose_date})), "proposed_on");
  auto past = HostAnswer{.decision = HostDecision::propose_date};
  past.proposed = {{.at = *instant_from_seoul(Date::of(2026, 7, 1), "10:00")}};
  EXPECT_EQ(first_field(answer_visit(test_database(), letter.host(), token, past)), "proposed_on");
  auto long_answer = accept;
  long_answer.limits = std::string(2001, 'x');
  EXPECT_EQ(first_field(answer_visit(test_database(), letter.host(), token, long_answer)), "limits");
  EXPECT_EQ(letter.round.count("events"), events);
  EXPECT_EQ(letter.round.now(letter.id).state, VisitState::sent);
}

TEST(host_link, knows_only_well_formed_tokens) {
  EXPECT_FALSE(read_visit_token(""));
  EXPECT_FALSE(read_visit_token("abc"));
  EXPECT_FALSE(read_visit_token("not-an-id.secret"));
  EXPECT_FALSE(read_visit_token(to_text(InstitutionId::make()) + "." + std::string(200, 'a')));
}

TEST(follow_visit, goes_from_another_date_to_thanks) {
  auto const letter = Letter{};
  auto const& round = letter.round;
  auto const token = letter.sent();
  auto other = HostAnswer{.decision = HostDecision::propose_date};
  other.proposed = {{.at = *instant_from_seoul(Date::of(2026, 8, 19), "15:00")}};
  made(answer_visit(test_database(), letter.host(), token, other));
  auto const events = round.count("events");
  EXPECT_EQ(kind_of(confirm_visit(test_database(), round.leader(), letter.id)), Kind::conflict);
  EXPECT_EQ(kind_of(agree_date(test_database(), round.as(round.office.kang_member), letter.id)), Kind::forbidden);
  EXPECT_EQ(kind_of(agree_date(test_database(), round.stranger(), letter.id)), Kind::not_found);
  EXPECT_EQ(round.count("events"), events);
  made(agree_date(test_database(), round.leader(), letter.id));
  EXPECT_EQ(round.now(letter.id).agreed_at, other.proposed.front().at);
  made(confirm_visit(test_database(), round.leader(), letter.id));
  EXPECT_EQ(first_field(mark_visited(test_database(), round.leader(), letter.id)), "visited_on") << "not before its day";
  EXPECT_EQ(round.now(letter.id).state, VisitState::confirmed);
  auto const clock = ClockKept{};
  test_clock().set(other.proposed.front().at);
  made(mark_visited(test_database(), round.as(round.office.park_member), letter.id));
  auto const mails = round.count("mails");
  made(thank_host(test_database(), round.leader(), letter.id));
  EXPECT_GE(round.count("mails"), mails + 1);
  EXPECT_EQ(kind_of(withdraw_visit(test_database(), round.leader(), letter.id, "늦음")), Kind::conflict);
}

TEST(agree_date, refuses_a_day_on_which_nobody_travels) {
  auto const letter = Letter{};
  auto const& round = letter.round;
  auto other = HostAnswer{.decision = HostDecision::propose_date};
  other.proposed = {{.at = *instant_from_seoul(Date::of(2026, 8, 25), "10:00")}};
  made(answer_visit(test_database(), letter.host(), letter.sent(), other));
  auto const events = round.count("events");
  auto const refused = agree_date(test_database(), round.leader(), letter.id);
  EXPECT_EQ(first_field(refused), "agreed_on");
  EXPECT_EQ(refused.error().fields.front().key, "visit.agree.outside_trip");
  EXPECT_EQ(round.now(letter.id).state, VisitState::counter_proposed);
  EXPECT_EQ(round.count("events"), events);
}

TEST(withdraw_visit, needs_a_reason_and_tells_a_host_that_was_asked) {
  auto const letter = Letter{};
  auto const token = letter.sent();
  auto const events = letter.round.count("events");
  EXPECT_EQ(first_field(withdraw_visit(test_database(), letter.round.leader(), letter.id, "")), "reason");
  EXPECT_EQ(letter.round.count("events"), events);
  auto const mails = letter.round.count("mails");
  made(withdraw_visit(test_database(), letter.round.leader(), letter.id, "일정 변경"));
  EXPECT_GE(letter.round.count("mails"), mails + 1);
  EXPECT_EQ(kind_of(answer_visit(test_database(), letter.host(), token, {.decision = HostDecision::accept})), Kind::conflict);
}

TEST(wait_for_reply, reminds_twice_and_then_marks_silence) {
  auto const letter = Letter{};
  auto const clock = Actor{.institution = letter.round.office.institution, .via = Via::job};
  auto const token = letter.sent();
  for (auto again = 1; again <= 2; ++again) {
    auto const mails = letter.round.count("mails");
    made(wait_for_reply(test_database(), clock, letter.id, {.base_address = "https://baeumgil.test"}));
    EXPECT_EQ(letter.round.now(letter.id).state, VisitState::sent);
    EXPECT_EQ(letter.round.now(letter.id).reminders, again);
    EXPECT_EQ(letter.round.count("mails"), mails + 1);
  }
  auto const mails = letter.round.count("mails");
  made(wait_for_reply(test_database(), clock, letter.id));
  EXPECT_EQ(letter.round.now(letter.id).state, VisitState::no_reply);
  EXPECT_EQ(letter.round.count("mails"), mails);
  auto const events = letter.round.count("events");
  EXPECT_EQ(rule_of(send_visit(test_database(), letter.round.leader(), letter.id, "")), "visit.resend.max") << "not by hand either";
  EXPECT_EQ(letter.round.count("events"), events);
  made(answer_visit(test_database(), letter.host(), token, {.decision = HostDecision::accept}));
  made(wait_for_reply(test_database(), clock, letter.id));
  EXPECT_EQ(letter.round.now(letter.id).state, VisitState::accepted) << "the first link is still good, and a late job changes nothing";
}

TEST(send_feedback, tells_the_host_once_what_it_inspired) {
  auto const letter = Letter{};
  auto const& round = letter.round;
  auto const token = letter.sent();
  made(answer_visit(test_database(), letter.host(), token, {.decision = HostDecision::accept}));
  made(confirm_visit(test_database(), round.leader(), letter.id));
  auto const clock = ClockKept{};
  test_clock().set(*round.now(letter.id).agreed_at);
  made(mark_visited(test_database(), round.leader(), letter.id));
  auto const officer = round.as(round.office.kim_officer);
  auto const feedback = Feedback{.text = "바닥 신호등 12곳을 놓았습니다.", .base_address = "https://baeumgil.test"};
  auto const events = round.count("events");
  EXPECT_EQ(kind_of(send_feedback(test_database(), officer, letter.id, feedback)), Kind::conflict) << "first the thanks";
  EXPECT_EQ(round.count("events"), events);
  made(thank_host(test_database(), round.leader(), letter.id));
  EXPECT_EQ(kind_of(send_feedback(test_database(), round.leader(), letter.id, feedback)), Kind::forbidden);
  EXPECT_EQ(kind_of(send_feedback(test_database(), round.stranger(), letter.id, feedback)), Kind::not_found);
  EXPECT_EQ(first_field(send_feedback(test_database(), officer, letter.id, {.text = " "})), "feedback");
  auto const mails = round.count("mails");
  made(send_feedback(test_database(), officer, letter.id, feedback));
  EXPECT_EQ(round.count("mails"), mails + 1);
  EXPECT_EQ(round.now(letter.id).feedback, feedback.text);
  EXPECT_EQ(kind_of(send_feedback(test_database(), officer, letter.id, feedback)), Kind::conflict);
  EXPECT_EQ(kind_of(close_visit(test_database(), round.leader(), letter.id)), Kind::forbidden);
  made(close_visit(test_database(), officer, letter.id));
}

}  // namespace
}  // namespace baeumgil
