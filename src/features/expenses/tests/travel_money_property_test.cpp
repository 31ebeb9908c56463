// What holds for every journey, whatever its days, nights and receipts.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "features/expenses/tests/carried_money.h"
#include "features/expenses/travel_money.h"

namespace baeumgil {
namespace {

struct Chance {
  std::mt19937 engine{20260813};
  int upto(int most) { return std::uniform_int_distribution<int>{0, most}(engine); }
};

Travel any_travel(Chance& chance) {
  auto travel = Travel{.kind = chance.upto(3) == 0 ? TravelKind::overseas : TravelKind::domestic, .starts_on = autumn};
  travel.ends_on = autumn + chance.upto(70);
  travel.has_official_car = chance.upto(3) == 0;
  travel.shares_car = chance.upto(4) == 0;
  travel.meals_provided = chance.upto(4);
  if (travel.kind == TravelKind::overseas) travel.stays = {{autumn, "SG", "SG"}, {autumn + 3, "JP", "JP"}};
  travel.exchange_rates = {{"USD", 13'456'700 + chance.upto(9999), autumn, "매매기준율"}};
  for (auto day = travel.starts_on; day < travel.ends_on; day = day + 1)
    for (auto rooms = chance.upto(2); rooms > 0; --rooms)
      travel.nights.push_back({.on = day,
                               .area = static_cast<LodgingArea>(chance.upto(2)),
                               .proof = NightProof::receipt,
                               .paid = price_of(Won{30000 + chance.upto(200000)}),
                               .over_cap_reason = chance.upto(2) == 0 ? "빈방 없음" : ""});
  for (auto fares = chance.upto(4); fares > 0; --fares) travel.fares.push_back({autumn, "운임", price_of(Won{1000 + chance.upto(90000)})});
  return travel;
}

TEST(travel_money, never_falls_with_another_day) {
  auto chance = Chance{};
  for (auto i = 0; i < 200; ++i) {
    auto travel = any_travel(chance);
    auto const shorter = money(travel).total;
    travel.ends_on = travel.ends_on + 1;
    EXPECT_GE(money(travel).total, shorter) << i;
  }
}

TEST(travel_money, is_the_same_in_any_order_of_receipts) {
  auto chance = Chance{};
  for (auto i = 0; i < 200; ++i) {
    auto travel = any_travel(chance);
    auto const sum = money(travel).total;
    std::ranges::shuffle(travel.nights, chance.engine);
    std::ranges::shuffle(travel.fares, chance.engine);
    std::ranges::reverse(travel.exchange_rates);
    EXPECT_EQ(money(travel).total, sum) << i;
  }
}

TEST(travel_money, never_pays_above_a_cap_without_a_reason_nor_above_its_share_with_one) {
  auto chance = Chance{};
  for (auto i = 0; i < 200; ++i) {
    auto const travel = any_travel(chance);
    for (auto const& line : money(travel).lines) {
      if (line.item != MoneyItem::lodging) continue;
      auto const cap = line.rate_hundredths / 100;
      auto const has_reason =
          std::ranges::any_of(travel.nights, [&](Night const& one) { return one.on == line.from && !one.over_cap_reason.empty(); });
      auto const most = !has_reason ? cap : travel.kind == TravelKind::overseas ? cap * 3 / 2 : cap * 13 / 10;
      EXPECT_LE(line.amount, most + 1) << i;
      EXPECT_TRUE(has_reason || line.amount <= cap) << i;
    }
  }
}

TEST(travel_money, is_the_sum_of_its_won_lines) {
  auto chance = Chance{};
  for (auto i = 0; i < 100; ++i) {
    auto const found = money(any_travel(chance));
    auto sum = Won{};
    for (auto const& line : found.lines)
      if (line.currency == "KRW") sum += Won{line.amount};
    EXPECT_EQ(found.total, sum);
    EXPECT_LE(found.payable, found.total);
    EXPECT_LT((found.total - found.payable).amount, 10);
  }
}

}  // namespace
}  // namespace baeumgil
