// A trip whose days move: who of its hosts is asked anew, in each state of a letter.
#include <gtest/gtest.h>

#include "features/trips/answer_visit.h"
#include "features/trips/find_trip.h"
#include "features/trips/follow_visit.h"
#include "features/trips/send_visit.h"
#include "features/trips/tests/trip_round.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

// A letter that asks for the 18th or the 19th is on its way; the trip of these days moves to the 24th and 25th.
struct LetterAhead {
  TripRound round{test_database()};
  TripId trip{round.permitted()};
  VisitId id{round.requested(trip)};
  LinkToken link{sent()};
  Actor host{.institution = round.office.institution, .name = "배울시", .via = Via::link};

  LinkToken sent() const {
    made(sign_visit(test_database(), round.head(), id, "교통정책과-1234"));
    return *read_visit_token(made(send_visit(test_database(), round.leader(), id, "https://baeumgil.test")));
  }
  void propose(int day) const {
    auto other = HostAnswer{.decision = HostDecision::propose_date};
    other.proposed = {{.at = *instant_from_seoul(Date::of(2026, 8, 12), "15:00")},
                      {.at = *instant_from_seoul(Date::of(2026, 8, day), "15:00")}};
    made(answer_visit(test_database(), host, link, other));
  }
  void move_trip() const {
    auto moved = round.now(trip);
    moved.starts_on = moved.starts_on + 6;
    moved.ends_on = moved.ends_on + 6;
    for (auto& stop : moved.stops) stop.on = stop.on + 6;
    made(test_database().write(round.leader(), [&](Tx& tx) { return reschedule_trip(tx, round.leader(), moved); }));
  }
  void expect_asked_anew() const {
    auto const mails = round.count("mails");
    move_trip();
    EXPECT_EQ(round.count("mails"), mails + 1);
    auto const asked = round.now(id);
    EXPECT_EQ(asked.state, VisitState::sent);
    EXPECT_EQ(asked.first_choice_at, instant_from_seoul(Date::of(2026, 8, 24), "14:00"));
    EXPECT_FALSE(asked.second_choice_at);
    EXPECT_FALSE(asked.viewed_at);
    EXPECT_FALSE(asked.answered_at);
    EXPECT_TRUE(asked.proposed.empty());
    made(answer_visit(test_database(), host, link, {.decision = HostDecision::accept}));
    EXPECT_EQ(round.now(id).agreed_at, asked.first_choice_at) << "by the link it has";
  }
};

TEST(ask_hosts_anew, asks_who_has_looked_and_not_answered) {
  auto const letter = LetterAhead{};
  made(view_visit(test_database(), letter.host, letter.link));
  ASSERT_EQ(letter.round.now(letter.id).state, VisitState::viewed);
  letter.expect_asked_anew();
}

TEST(ask_hosts_anew, asks_who_let_the_days_pass) {
  auto const letter = LetterAhead{};
  auto const clock = Actor{.institution = letter.round.office.institution, .via = Via::job};
  for (auto reminder = 0; reminder < 3; ++reminder) made(wait_for_reply(test_database(), clock, letter.id));
  ASSERT_EQ(letter.round.now(letter.id).state, VisitState::no_reply);
  letter.expect_asked_anew();
}

TEST(ask_hosts_anew, asks_who_proposed_a_day_on_which_nobody_travels_any_more) {
  auto const letter = LetterAhead{};
  letter.propose(19);
  letter.expect_asked_anew();
}

TEST(ask_hosts_anew, keeps_the_day_a_host_proposed_where_the_trip_moves_onto_it) {
  auto const letter = LetterAhead{};
  letter.propose(25);
  auto const proposed = letter.round.now(letter.id).proposed.back().at;
  auto const mails = letter.round.count("mails");
  letter.move_trip();
  EXPECT_EQ(letter.round.count("mails"), mails);
  EXPECT_EQ(letter.round.now(letter.id).state, VisitState::counter_proposed);
  made(agree_date(test_database(), letter.round.leader(), letter.id, {.proposal = 1}));
  EXPECT_EQ(letter.round.now(letter.id).agreed_at, proposed);
}

TEST(ask_hosts_anew, leaves_alone_who_declined) {
  auto const letter = LetterAhead{};
  made(answer_visit(test_database(), letter.host, letter.link, {.decision = HostDecision::decline, .decline_reason = "행사 기간"}));
  letter.move_trip();
  EXPECT_EQ(letter.round.now(letter.id).state, VisitState::declined);
}

}  // namespace
}  // namespace baeumgil
