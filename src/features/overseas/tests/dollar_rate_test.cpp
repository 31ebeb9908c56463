// The rate a plan names: won for one US dollar.

#include <gtest/gtest.h>

#include "features/expenses/estimate_trip.h"
#include "features/overseas/tests/overseas_round.h"

namespace baeumgil {
namespace {

TEST(dollar_rate, reads_what_people_write) {
  struct Row {
    char const* text{};
    std::optional<std::int64_t> rate{};
  };
  for (auto const& row :
       {Row{"1,380.5", 13'805'000}, Row{"1380", 13'800'000}, Row{"USD 1 = 1,380.50원", 13'805'000}, Row{"1달러 1,412.37원", 14'123'700},
        Row{"SGD 1 = 1,050원", std::nullopt}, Row{"1,380 EUR", std::nullopt}, Row{"1,380~1,400원", std::nullopt}, Row{"", std::nullopt},
        Row{"미정", std::nullopt}, Row{"99999999999999999999", std::nullopt}})
    EXPECT_EQ(dollar_rate(row.text), row.rate) << row.text;
}

TEST(the_estimate_of_an_overseas_trip, takes_country_and_rate_of_its_plan) {
  auto const it = OverseasRound{TestProgram::instance().db()};
  auto const id = it.planned();
  auto const trip = it.now(id).trip;
  auto const estimate = [&] { return it.db.read(it.leader(), [&](Tx& tx) { return find_estimate(tx, it.leader(), trip); }); };
  EXPECT_FALSE(estimate().each.may_be_paid()) << "neither a country nor a rate is known";
  auto plan = it.plan_of(id);
  plan.exchange_rate = "1,400";
  plan.exchange_on = it.today();
  made(write_plan(it.db, it.leader(), plan));
  auto const found = estimate();
  EXPECT_TRUE(found.each.missing.empty());
  EXPECT_GT(found.each.dollars, 0);
  EXPECT_EQ(found.each.total, Won{found.each.dollars * 1400});
}

}  // namespace
}  // namespace baeumgil
