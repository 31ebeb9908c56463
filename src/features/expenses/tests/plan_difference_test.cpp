// Facts of a claim that its plan says otherwise: shown beside it, and paid with the accountant's words only.
#include "features/expenses/plan_difference.h"

#include <gtest/gtest.h>

#include "features/expenses/tests/expense_round.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

using Kinds = std::vector<PlanDifferenceKind>;

Institution city(std::string code, std::string province) {
  auto host = Institution{.id = InstitutionId::make(), .code = std::move(code), .name = "배울시"};
  host.kind = InstitutionKind::municipality;
  host.province_code = std::move(province);
  return host;
}

struct Journey {
  std::vector<Institution> hosts{};
  Trip trip{.starts_on = first_day, .ends_on = last_day};
  Expense expense{.starts_on = first_day, .ends_on = last_day};

  explicit Journey(Institution host) : hosts{std::move(host)} { trip.stops = {{.on = first_day, .host = hosts.front().id}}; }
  void sleeps_in(LodgingArea area) {
    expense.receipts = {{.kind = ReceiptKind::lodging, .on = first_day, .nights = 2, .what = "숙소", .area = area}};
  }
  Kinds kinds() const {
    auto found = Kinds{};
    for (auto const& one : differences_from({.trip = trip, .hosts = hosts, .own_code = "41450"}, expense)) found.push_back(one.kind);
    return found;
  }
};

TEST(plan_differences, name_an_official_car_that_is_not_said) {
  auto journey = Journey{city("46150", "46")};
  journey.trip.transport = Transport::official_car;
  EXPECT_EQ(journey.kinds(), Kinds{PlanDifferenceKind::official_car});
  journey.expense.facts.has_official_car = true;
  EXPECT_EQ(journey.kinds(), Kinds{});
  journey.trip.transport = Transport::train;
  EXPECT_EQ(journey.kinds(), Kinds{}) << "less than planned is nobody's question";
}

TEST(plan_differences, name_a_room_in_an_area_with_a_higher_cap_than_the_hosts) {
  auto journey = Journey{city("46150", "46")};
  journey.sleeps_in(LodgingArea::elsewhere);
  EXPECT_EQ(journey.kinds(), Kinds{});
  journey.sleeps_in(LodgingArea::seoul);
  EXPECT_EQ(journey.kinds(), Kinds{PlanDifferenceKind::lodging_area});
  auto in_seoul = Journey{city("11110", "11")};
  in_seoul.sleeps_in(LodgingArea::seoul);
  EXPECT_EQ(in_seoul.kinds(), Kinds{});
  auto unknown = Journey{city("46150", "")};
  unknown.sleeps_in(LodgingArea::seoul);
  EXPECT_EQ(unknown.kinds(), Kinds{}) << "where the host stands is not known";
}

TEST(plan_differences, name_the_own_city_said_or_not_said_against_the_hosts) {
  auto journey = Journey{city("46150", "46")};
  journey.expense.facts.is_within_city = true;
  EXPECT_EQ(journey.kinds(), Kinds{PlanDifferenceKind::within_city});
  journey.expense.trip_kind = TripKind::overseas;
  EXPECT_EQ(journey.kinds(), Kinds{}) << "at home only";
  auto at_home = Journey{city("41450", "41")};
  EXPECT_EQ(at_home.kinds(), Kinds{PlanDifferenceKind::out_of_city});
  at_home.expense.facts.is_within_city = true;
  EXPECT_EQ(at_home.kinds(), Kinds{});
}

TEST(plan_differences, are_shown_and_paid_with_the_accountants_words_only) {
  auto const on = On{last_day};
  auto const round = ExpenseRound{TestProgram::instance().db()};
  ASSERT_TRUE(round.db.write(round.auditor(), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE trips SET transport = 'official_car' WHERE institution_id = $institution AND id = $1", round.trip);
    return Done{};
  }));
  auto const id = round.filled(round.leader());
  EXPECT_TRUE(round.now(id).facts.has_official_car) << "as planned, unless it is taken out";
  made(write_facts(round.db, round.leader(), id, {}, 0));
  round.handed_in(round.leader(), id);
  EXPECT_EQ(round.now(id).confirmation, Confirmation::reason_needed) << "the department looks first";
  {
    auto const nothing = NothingWritten{round};
    EXPECT_EQ(first_field(allow_expense(round.db, round.accountant(), id, {})), "decision_reason");
    EXPECT_EQ(kind_of(allow_expense(round.db, round.strangers.actor_of(round.strangers.accountant), id, {})), Kind::not_found);
  }
  auto const page = "/expenses/" + to_text(id);
  run_scenarios(TestProgram::instance(),
                {{.name = "beside the claim", .as = round.accountant(), .get = page, .contains = {"계획에는 관용차인데"}},
                 {.name = "and for its traveller", .as = round.leader(), .get = page, .contains = {"계획에는 관용차인데"}}});
  made(allow_expense(round.db, round.accountant(), id, {.reason = "관용차가 고장 나 기차로 감"}));
  EXPECT_EQ(round.now(id).decision_reason, "관용차가 고장 나 기차로 감");
}

}  // namespace
}  // namespace baeumgil
