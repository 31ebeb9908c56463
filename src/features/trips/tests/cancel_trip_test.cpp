// A trip that is given up: its hosts hear of it, and what it cost is kept.
#include "features/trips/cancel_trip.h"

#include <gtest/gtest.h>

#include "features/trips/follow_visit.h"
#include "features/trips/send_visit.h"
#include "features/trips/tell_cancellation_fee.h"
#include "features/trips/tests/trip_round.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

TEST(cancel_trip, tells_the_hosts_that_were_asked) {
  auto const round = TripRound{test_database()};
  auto const id = round.permitted();
  auto const visit = round.requested(id);
  made(sign_visit(test_database(), round.head(), visit, "교통정책과-1"));
  made(send_visit(test_database(), round.leader(), visit, "https://baeumgil.test"));
  auto const mails = round.count("mails");
  EXPECT_EQ(first_field(cancel_trip(test_database(), round.leader(), id, "")), "reason");
  EXPECT_EQ(kind_of(cancel_trip(test_database(), round.as(round.office.park_member), id, "비")), Kind::forbidden);
  EXPECT_EQ(kind_of(cancel_trip(test_database(), round.stranger(), id, "비")), Kind::not_found);
  ASSERT_TRUE(cancel_trip(test_database(), round.leader(), id, "태풍"));
  EXPECT_EQ(round.now(id).state, TripState::cancelled);
  EXPECT_EQ(round.now(visit).state, VisitState::cancelled);
  EXPECT_GE(round.count("mails"), mails + 1);
  EXPECT_EQ(kind_of(cancel_trip(test_database(), round.leader(), id, "또")), Kind::forbidden);
}

TEST(cancel_trip, tells_whom_it_concerned_and_nobody_else) {
  auto const round = TripRound{test_database()};
  auto const told = [&](Person const& person) {
    return test_database().read(round.office.institution, [&](Tx& tx) {
      return tx.value<std::int64_t>(
          "SELECT count(*) FROM notices WHERE institution_id = $institution AND person_id = $1 AND key = 'notice.trip.cancelled'",
          person.id);
    });
  };
  made(cancel_trip(test_database(), round.leader(), round.drafted(), "날짜가 겹침"));
  EXPECT_EQ(told(round.office.park_member), 1);
  EXPECT_EQ(told(round.office.han_head), 0) << "a draft was before nobody";
  made(cancel_trip(test_database(), round.leader(), round.permitted(), "태풍"));
  EXPECT_EQ(told(round.office.park_member), 2);
  EXPECT_EQ(told(round.office.han_head), 1) << "who permitted it";
  EXPECT_EQ(told(round.office.jung_member), 1) << "who was to stand in";
  EXPECT_EQ(told(round.office.lee_leader), 0) << "who did it";
  EXPECT_EQ(told(round.office.kang_member), 0);
}

TEST(cancel_trip, keeps_what_it_cost_and_what_shows_it) {
  auto const round = TripRound{test_database()};
  auto const id = round.permitted();
  auto const cancelled = [&](Won fee, std::string basis) {
    return cancel_trip(test_database(), round.leader(), id, "태풍", {.fee = fee, .basis = std::move(basis)});
  };
  auto const events = round.count("events");
  EXPECT_EQ(first_field(cancelled(Won{-1}, "열차표")), "cancel_fee");
  EXPECT_EQ(first_field(cancelled(Won{100'000'001}, "열차표")), "cancel_fee");
  EXPECT_EQ(first_field(cancelled(Won{32'000}, "  ")), "cancel_basis");
  auto long_basis = std::string{};
  for (auto i = 0; i < 501; ++i) long_basis += "표";
  EXPECT_EQ(first_field(cancelled(Won{32'000}, long_basis)), "cancel_basis");
  EXPECT_EQ(kind_of(cancel_trip(test_database(), round.stranger(), id, "태풍", {.fee = Won{1}, .basis = "표"})), Kind::not_found);
  EXPECT_EQ(round.now(id).state, TripState::permitted);
  EXPECT_EQ(round.count("events"), events);
  made(cancelled(Won{32'000}, " 열차표 취소 수수료, 영수증 3장 "));
  auto const trip = round.now(id);
  EXPECT_EQ(trip.cancellation_fee, Won{32'000});
  EXPECT_EQ(trip.cancellation_basis, "열차표 취소 수수료, 영수증 3장");
  EXPECT_EQ(trip.cancelled_on, day_in_seoul(test_clock().now()));
  auto const free = round.drafted();
  made(cancel_trip(test_database(), round.leader(), free, "일정이 겹침"));
  EXPECT_EQ(round.now(free).cancellation_fee, Won{});
  EXPECT_FALSE(round.now(free).cancellation_fee_on);
  EXPECT_EQ(trip.cancellation_fee_on, trip.cancelled_on);
}

TEST(tell_cancellation_fee, takes_once_what_became_known_later) {
  auto const round = TripRound{test_database()};
  auto const id = round.permitted();
  auto const told = [&](Actor const& who, Won fee, std::string basis) {
    return tell_cancellation_fee(test_database(), who, id, {.fee = fee, .basis = std::move(basis)});
  };
  EXPECT_EQ(kind_of(told(round.leader(), Won{1}, "열차표")), Kind::forbidden) << "nothing was given up";
  made(cancel_trip(test_database(), round.leader(), id, "태풍"));
  auto const events = round.count("events");
  EXPECT_EQ(kind_of(told(round.stranger(), Won{1}, "열차표")), Kind::not_found);
  EXPECT_EQ(kind_of(told(round.as(round.office.park_member), Won{1}, "열차표")), Kind::forbidden);
  EXPECT_EQ(first_field(told(round.leader(), Won{}, "열차표")), "cancel_fee");
  EXPECT_EQ(first_field(told(round.leader(), Won{-1}, "열차표")), "cancel_fee");
  EXPECT_EQ(first_field(told(round.leader(), Won{100'000'001}, "열차표")), "cancel_fee");
  EXPECT_EQ(first_field(told(round.leader(), Won{45'000}, " ")), "cancel_basis");
  EXPECT_EQ(round.count("events"), events);
  EXPECT_EQ(round.now(id).cancellation_fee, Won{});
  made(told(round.as(round.office.accountant), Won{45'000}, " 숙소 위약금, 카드 전표 "));
  auto const trip = round.now(id);
  EXPECT_EQ(trip.cancellation_fee, Won{45'000});
  EXPECT_EQ(trip.cancellation_basis, "숙소 위약금, 카드 전표");
  EXPECT_EQ(trip.cancellation_fee_on, day_in_seoul(test_clock().now()));
  EXPECT_EQ(trip.state, TripState::cancelled);
  EXPECT_EQ(round.count("events"), events + 1);
  EXPECT_EQ(kind_of(told(round.leader(), Won{50'000}, "또")), Kind::forbidden);
}

}  // namespace
}  // namespace baeumgil
