// An order given after its trip has begun: warned of and counted, or refused where the institution wants it.
#include "features/trips/late_order.h"

#include <gtest/gtest.h>

#include "features/rules/draft_rule.h"
#include "features/rules/exception_store.h"
#include "features/rules/make_rule_effective.h"
#include "features/trips/tests/trip_round.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

// The clock stands so many days after the first day of the trip.
struct DaysAfterStart {
  Instant before{test_clock().now()};
  DaysAfterStart(Trip const& trip, int days) { test_clock().set(start_of_day_in_seoul(trip.starts_on + days) + 36000); }
  ~DaysAfterStart() { test_clock().set(before); }
};

std::size_t count_late_orders(TripRound const& round) {
  return round.db
      .read(round.head(),
            [](Tx& tx) {
              return list_exceptions(tx, {.from = Date::of(2026, 1, 1), .until = Date::of(2027, 12, 31), .rule = "trip.permit.late"});
            })
      .size();
}

TEST(late_order, is_none_on_the_first_day) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.submitted();
  auto const at = DaysAfterStart{round.now(id), 0};
  made(approve_trip(round.db, round.head(), id));
  EXPECT_EQ(count_late_orders(round), 0U);
}

TEST(late_order, warns_and_is_counted) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.submitted();
  auto const at = DaysAfterStart{round.now(id), 1};
  auto const page = "/trips/" + to_text(id);
  run_scenarios(
      TestProgram::instance(),
      {{.name = "who permits is warned", .as = round.head(), .get = page, .contains = {"이미 시작한 출장입니다", "출장 계획 기준 9"}},
       {.name = "the team is not", .as = round.leader(), .get = page, .not_contains = {"이미 시작한 출장입니다"}},
       {.name = "a stranger", .as = round.stranger(), .post = page + "/approval", .status = 404}});
  EXPECT_EQ(count_late_orders(round), 0U);
  made(approve_trip(round.db, round.head(), id));
  EXPECT_EQ(round.now(id).state, TripState::permitted);
  EXPECT_EQ(count_late_orders(round), 1U);
}

TEST(late_order, is_refused_where_the_institution_wants_it) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const officer = round.as(round.office.kim_officer);
  auto const id = round.submitted();
  auto const draft = made(draft_rule(round.db, officer,
                                     {.code = "trip.permit.late",
                                      .value = 1,
                                      .words_ko = "시작한 출장은 허가하지 않습니다.",
                                      .article = "복무 방침 1",
                                      .source = "배움시 방침",
                                      .effective_from = Date::of(2026, 1, 1),
                                      .verified_by = "복무 담당자"}));
  made(make_rule_effective(round.db, officer, {.id = draft, .version = 1, .reason = "사후 결재를 막음"}));
  auto const at = DaysAfterStart{round.now(id), 1};
  auto const before = round.count("events");
  auto const refusal = approve_trip(round.db, round.head(), id);
  EXPECT_EQ(rule_of(refusal), "trip.permit.late");
  EXPECT_EQ(first_field(refusal), "approver");
  EXPECT_EQ(round.count("events"), before);
  EXPECT_EQ(round.now(id).state, TripState::submitted);
}

}  // namespace
}  // namespace baeumgil
