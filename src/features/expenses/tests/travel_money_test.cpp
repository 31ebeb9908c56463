#include "features/expenses/travel_money.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "features/expenses/tests/carried_money.h"

namespace baeumgil {
namespace {

Travel three_days() { return {.starts_on = autumn, .ends_on = autumn + 2}; }

Night night(int number, LodgingArea area, std::int64_t won, std::string reason = {}) {
  return {
      .on = autumn + number, .area = area, .proof = NightProof::receipt, .paid = price_of(Won{won}), .over_cap_reason = std::move(reason)};
}

std::int64_t part(TravelMoney const& money, MoneyItem item) {
  auto sum = std::int64_t{0};
  for (auto const& line : money.lines)
    if (line.item == item) sum += line.amount;
  return sum;
}

std::vector<Night> two_nights(LodgingArea area, std::int64_t first, std::int64_t second, std::string const& reason = {}) {
  return {night(0, area, first, reason), night(1, area, second)};
}

TEST(domestic_travel_money, of_three_days_in_suncheon_by_train) {
  auto travel = three_days();
  travel.nights = two_nights(LodgingArea::elsewhere, 70000, 65000);
  travel.fares = {{autumn, "KTX", price_of(Won{47000})}, {autumn + 2, "KTX", price_of(Won{47000})}};
  auto const found = money(travel);
  EXPECT_EQ(part(found, MoneyItem::per_diem), 75000);
  EXPECT_EQ(part(found, MoneyItem::meals), 75000);
  EXPECT_EQ(part(found, MoneyItem::lodging), 135000);
  EXPECT_EQ(part(found, MoneyItem::fare), 94000);
  EXPECT_EQ(found.total, Won{379000});
  EXPECT_TRUE(found.may_be_paid());
}

TEST(domestic_travel_money, of_the_same_days_in_an_official_car) {
  auto travel = three_days();
  travel.has_official_car = true;
  travel.nights = two_nights(LodgingArea::elsewhere, 70000, 65000);
  travel.fares = {{autumn, "KTX", price_of(Won{47000})}};
  auto const found = money(travel);
  EXPECT_EQ(part(found, MoneyItem::per_diem), 37500);
  EXPECT_EQ(part(found, MoneyItem::fare), 0);
  EXPECT_EQ(found.total, Won{247500});
}

TEST(domestic_travel_money, of_busan_with_a_room_above_the_cap_and_no_reason) {
  auto travel = three_days();
  travel.nights = two_nights(LodgingArea::metropolitan, 95000, 78000);
  auto const found = money(travel);
  EXPECT_EQ(part(found, MoneyItem::lodging), 158000);
  EXPECT_EQ(found.total, Won{308000});
}

TEST(domestic_travel_money, of_busan_with_a_reason_for_the_room_above_the_cap) {
  auto travel = three_days();
  travel.nights = two_nights(LodgingArea::metropolitan, 95000, 78000, "국제행사로 빈방이 없었음");
  EXPECT_EQ(money(travel).total, Won{323000});
}

TEST(domestic_travel_money, of_busan_stops_at_thirty_percent_above_the_cap) {
  auto travel = three_days();
  travel.nights = two_nights(LodgingArea::metropolitan, 120000, 78000, "국제행사로 빈방이 없었음");
  auto const found = money(travel);
  EXPECT_EQ(part(found, MoneyItem::lodging), 182000);
  EXPECT_EQ(found.total, Won{332000});
}

TEST(domestic_travel_money, of_five_hours_nine_kilometres_away) {
  EXPECT_TRUE(is_local_trip(carried(), WithinCity::no, 9, autumn));
  EXPECT_FALSE(is_local_trip(carried(), WithinCity::no, 12, autumn));
  EXPECT_TRUE(is_local_trip(carried(), WithinCity::yes, 30, autumn));
  auto travel = Travel{.kind = TravelKind::local, .starts_on = autumn, .ends_on = autumn, .local_minutes = 5 * 60};
  EXPECT_EQ(money(travel).total, Won{20000});
  travel.has_official_car = true;
  EXPECT_EQ(money(travel).total, Won{10000});
  travel.local_minutes = 4 * 60 - 1;
  EXPECT_EQ(money(travel).total, Won{0});
  travel.has_official_car = false;
  EXPECT_EQ(money(travel).total, Won{10000});
  travel.local_minutes = 4 * 60;
  EXPECT_EQ(money(travel).total, Won{20000});
}

TEST(domestic_travel_money, of_a_team_of_four_at_all_caps) {
  auto travel = three_days();
  travel.nights = {{.on = autumn}, {.on = autumn + 1}};
  EXPECT_EQ(money(travel).total * 4, Won{1160000});
}

// ---- abroad ----

Date const abroad_from = Date::of(2025, 6, 9);

RuleBook with_tier(std::string country, std::string tier) {
  auto book = carried();
  return book.add({.code = "country.tier." + std::move(country),
                   .kind = RuleKind::tier,
                   .unit = RuleUnit::tier,
                   .word = std::move(tier),
                   .effective_from = Date::of(2018, 1, 1),
                   .verified_by = "회계 담당자"});
}

Travel abroad(int days, std::string country) {
  auto travel = Travel{.kind = TravelKind::overseas, .starts_on = abroad_from, .ends_on = abroad_from + (days - 1)};
  travel.stays = {{abroad_from, country, country}};
  for (auto i = 0; i < days - 1; ++i) travel.nights.push_back({.on = abroad_from + i});
  return travel;
}

TEST(overseas_travel_money, comes_out_to_the_won_of_a_real_payment) {
  auto travel = abroad(6, "XX");
  for (auto& one : travel.nights) one.proof = NightProof::flat;
  travel.exchange_rates = {{"USD", 10'705'000, abroad_from, "매매기준율"}, {"JPY", 101'400, abroad_from, "매매기준율"}};
  travel.fares = {{abroad_from + 1, "철도", {15'174'00, "JPY"}}, {abroad_from, "항공", price_of(Won{531200})}};
  auto const found = travel_money(with_tier("XX", "b"), travel, Language::ko);
  EXPECT_EQ(part(found, MoneyItem::per_diem), 180);
  EXPECT_EQ(part(found, MoneyItem::meals), 315);
  EXPECT_EQ(part(found, MoneyItem::lodging), 582);
  EXPECT_EQ(found.dollars, 1077);
  EXPECT_EQ(part(found, MoneyItem::exchange), 1'152'929);
  EXPECT_EQ(part(found, MoneyItem::fare), 153'864 + 531'200);
  EXPECT_EQ(found.total, Won{1'837'993});
  EXPECT_EQ(found.payable, Won{1'837'990});
  EXPECT_EQ(found.payable * 2, Won{3'675'980});
}

TEST(overseas_travel_money, of_five_days_in_singapore_by_its_tier) {
  EXPECT_EQ(meals_abroad(carried(), 5, abroad_from), 13);
  auto const as_a = travel_money(with_tier("SG", "a"), abroad(5, "SG"), Language::ko);
  EXPECT_EQ(as_a.dollars, 150 + 351 + 704);
  EXPECT_EQ(as_a.missing, std::vector<std::string>{"exchange_rate.USD"});
  EXPECT_EQ(travel_money(with_tier("XX", "b"), abroad(5, "XX"), Language::ko).dollars, 150 + 256 + 548);
}

TEST(overseas_travel_money, is_estimated_by_an_unconfirmed_tier_but_not_paid) {
  auto travel = abroad(5, "SG");
  travel.exchange_rates = {{"USD", 13'000'000, abroad_from, "매매기준율"}};
  auto const found = money(travel);
  EXPECT_EQ(found.total, Won{1205 * 1300});
  EXPECT_FALSE(found.may_be_paid());
  EXPECT_TRUE(std::ranges::any_of(found.blockers, [](UsedRule const& rule) { return rule.citation.rule_id == "country.tier.SG"; }));
  auto const unknown = money(abroad(5, "QQ"));
  EXPECT_FALSE(unknown.may_be_paid());
  EXPECT_NE(std::ranges::find(unknown.missing, "country.tier.QQ"), unknown.missing.end());
}

TEST(overseas_travel_money, shows_a_disputed_tier_as_disputed) {
  auto const found = money(abroad(3, "JP"));
  EXPECT_TRUE(std::ranges::any_of(found.blockers, [](UsedRule const& rule) { return rule.citation.is_disputed; }));
}

TEST(overseas_travel_money, pays_half_above_the_table_with_a_reason_only) {
  auto travel = abroad(3, "XX");
  travel.exchange_rates = {{"USD", 10'000'000, abroad_from, "매매기준율"}};
  for (auto& one : travel.nights) {
    one.proof = NightProof::receipt;
    one.paid = {300'00, "USD"};
  }
  auto const book = with_tier("XX", "b");
  auto const lodging = [&] { return part(travel_money(book, travel, Language::ko), MoneyItem::lodging); };
  EXPECT_EQ(lodging(), 2 * 137000);
  for (auto& one : travel.nights) one.over_cap_reason = "박람회 기간";
  EXPECT_EQ(lodging(), 2 * 205500);
  for (auto& one : travel.nights) one.is_over_cap_late = true;
  EXPECT_EQ(lodging(), 2 * 137000);
  for (auto& one : travel.nights) one.is_over_cap_late = false;
  travel.meals_above = Won{1'000'000};
  auto const meals = [&] { return part(travel_money(book, travel, Language::ko), MoneyItem::meals_above); };
  EXPECT_EQ(meals(), 0);
  travel.meals_above_reason = "공식 만찬";
  EXPECT_EQ(meals(), 138000 / 2);  // 7 meals of 59 ÷ 3 dollars
}

// ---- what bends the amounts ----

TEST(travel_money, takes_a_third_of_the_day_for_each_meal_provided) {
  auto travel = three_days();
  travel.meals_provided = 2;
  EXPECT_EQ(part(money(travel), MoneyItem::meals), 75000 - 16667);
  travel.meals_provided = 100;
  EXPECT_EQ(part(money(travel), MoneyItem::meals), 0);
  EXPECT_FALSE(money(travel).may_be_paid());  // the guideline's text is not confirmed
}

TEST(travel_money, pays_no_fare_to_who_rides_along) {
  auto travel = three_days();
  travel.shares_car = true;
  travel.fares = {{autumn, "고속도로 통행료", price_of(Won{9800})}};
  auto const found = money(travel);
  auto const line = std::ranges::find(found.lines, MoneyItem::fare, &ExpenseLine::item);
  ASSERT_NE(line, found.lines.end());
  EXPECT_EQ(line->amount, 0);
  EXPECT_EQ(line->claimed, Won{9800});
  ASSERT_EQ(line->rules.size(), 1U);
  EXPECT_EQ(line->rules[0].citation.rule_id, "allowance.domestic.car_shared");
  EXPECT_EQ(found.total, Won{150000});
}

TEST(travel_money, pays_the_own_car_as_public_transport_unless_it_had_to_be) {
  auto travel = three_days();
  travel.has_own_car = true;
  travel.public_fare = Won{94000};
  travel.fares = {{autumn, "휘발유", price_of(Won{61000})}};
  auto const plain = money(travel);
  EXPECT_EQ(part(plain, MoneyItem::fare), 94000);
  EXPECT_EQ(plain.total, Won{244000});
  EXPECT_TRUE(plain.may_be_paid());
  auto const cut = std::ranges::find(plain.lines, LineNote::no_fuel_for_own_car, &ExpenseLine::note);
  ASSERT_NE(cut, plain.lines.end());
  EXPECT_EQ(cut->claimed, Won{61000});
  ASSERT_EQ(cut->rules.size(), 1U);
  EXPECT_EQ(cut->rules[0].citation.rule_id, "allowance.domestic.own_car.fuel");
  travel.own_car_reason = "측정 장비를 날라야 했음";
  EXPECT_EQ(part(money(travel), MoneyItem::fare), 61000) << "fuel in place of the fare, not both";
  travel.has_official_car = true;
  EXPECT_EQ(part(money(travel), MoneyItem::fare), 0) << "one does not drive two cars";
}

TEST(travel_money, loses_the_part_above_the_cap_when_it_is_claimed_late) {
  auto travel = three_days();
  travel.nights = two_nights(LodgingArea::metropolitan, 95000, 78000, "국제행사로 빈방이 없었음");
  for (auto& one : travel.nights) one.is_over_cap_late = true;
  auto const found = money(travel);
  EXPECT_EQ(found.total, Won{308000});
  auto const line = std::ranges::find(found.lines, LineNote::over_cap_late, &ExpenseLine::note);
  ASSERT_NE(line, found.lines.end());
  EXPECT_EQ(line->rules.back().citation.rule_id, "expense.overcap.domestic.due");
}

TEST(travel_money, falls_by_steps_in_a_long_stay_in_one_place) {
  auto const per_diem = [](int days) { return part(money({.starts_on = autumn, .ends_on = autumn + (days - 1)}), MoneyItem::per_diem); };
  EXPECT_EQ(per_diem(15), 15 * 25000);
  EXPECT_EQ(per_diem(16), 15 * 25000 + 22500);
  EXPECT_EQ(per_diem(31), 15 * 25000 + 15 * 22500 + 20000);
  EXPECT_EQ(per_diem(61), 15 * 25000 + 15 * 22500 + 30 * 20000 + 17500);
  auto moved = Travel{.starts_on = autumn, .ends_on = autumn + 19};
  moved.stays = {{autumn, "순천", "KR"}, {autumn + 10, "여수", "KR"}};
  EXPECT_EQ(part(money(moved), MoneyItem::per_diem), 20 * 25000);
}

TEST(travel_money, of_the_mayor_pays_the_room_as_it_cost) {
  auto travel = three_days();
  travel.grade = TravelGrade::grade_1_d;
  travel.nights = two_nights(LodgingArea::elsewhere, 150000, 65000);
  EXPECT_EQ(part(money(travel), MoneyItem::lodging), 215000);
}

TEST(travel_money, pays_a_night_with_relatives_flat) {
  auto travel = three_days();
  travel.nights = {{.on = autumn, .proof = NightProof::relatives}, night(1, LodgingArea::elsewhere, 65000)};
  EXPECT_EQ(part(money(travel), MoneyItem::lodging), 85000);
}

TEST(travel_money, adds_half_the_per_diem_for_mileage_up_to_the_fare_saved) {
  auto travel = three_days();
  travel.fare_saved_by_mileage = Won{90000};
  EXPECT_EQ(part(money(travel), MoneyItem::mileage_bonus), 37500);
  travel.fare_saved_by_mileage = Won{20000};
  EXPECT_EQ(part(money(travel), MoneyItem::mileage_bonus), 20000);
}

TEST(travel_money, takes_off_what_others_paid_and_never_falls_below_nothing) {
  auto travel = three_days();
  travel.given_by_others = Won{100000};
  EXPECT_EQ(money(travel).total, Won{50000});
  travel.given_by_others = Won{900000};
  EXPECT_EQ(money(travel).total, Won{0});
}

TEST(travel_money, pools_the_nights_only_where_the_institution_says_so) {
  auto travel = three_days();
  travel.nights = two_nights(LodgingArea::metropolitan, 95000, 60000);
  EXPECT_EQ(part(money(travel), MoneyItem::lodging), 140000);
  auto book = carried();
  book.add({.code = "allowance.domestic.lodging.pooled",
            .kind = RuleKind::limit,
            .value = 1.0,
            .effective_from = Date::of(2026, 1, 1),
            .scope = RuleScope::own});
  EXPECT_EQ(part(travel_money(book, travel, Language::ko), MoneyItem::lodging), 155000);
}

// ---- versions ----

RuleBook two_versions(double before, double after) {
  auto book = RuleBook{};
  auto const rate = [&](double won, Date from, std::optional<Date> until) {
    book.add({.code = "allowance.domestic.per_diem",
              .kind = RuleKind::rate,
              .value = won,
              .unit = RuleUnit::won,
              .effective_from = from,
              .effective_to = until,
              .verified_by = "원문"});
  };
  rate(before, Date::of(2026, 1, 1), autumn);
  rate(after, autumn + 1, std::nullopt);
  return book;
}

TEST(a_day_between_two_versions, takes_the_higher_rate) {
  auto const per_diem = [](RuleBook const& book, Date from, Date until) {
    return part(travel_money(book, {.starts_on = from, .ends_on = until}, Language::ko), MoneyItem::per_diem);
  };
  // Rising: the new rate counts from its first day. Falling: the old one still holds on the day of change, for who is under way.
  EXPECT_EQ(per_diem(two_versions(20000, 25000), autumn, autumn + 2), 20000 + 25000 + 25000);
  EXPECT_EQ(per_diem(two_versions(25000, 20000), autumn, autumn + 2), 25000 + 25000 + 20000);
  EXPECT_EQ(per_diem(two_versions(25000, 20000), autumn + 1, autumn + 2), 20000 + 20000);
}

TEST(a_day_without_a_version, takes_the_higher_neighbour_or_says_what_is_missing) {
  auto book = two_versions(20000, 25000);
  book.rows[0].effective_to = autumn - 2;
  auto const found = travel_money(book, {.starts_on = autumn, .ends_on = autumn}, Language::ko);
  EXPECT_EQ(part(found, MoneyItem::per_diem), 25000);
  auto const before = travel_money(book, {.starts_on = Date::of(2020, 1, 1), .ends_on = Date::of(2020, 1, 1)}, Language::ko);
  EXPECT_FALSE(before.may_be_paid());
  EXPECT_NE(std::ranges::find(before.missing, "allowance.domestic.per_diem"), before.missing.end());
}

TEST(a_line, carries_its_article_and_the_date_of_its_version) {
  auto const found = money({.starts_on = Date::of(2026, 6, 29), .ends_on = Date::of(2026, 6, 29)});
  ASSERT_FALSE(found.lines.empty());
  EXPECT_EQ(found.lines[0].rules[0].citation.effective_from, "2023-03-02");
  EXPECT_EQ(found.lines[0].rules[0].citation.article, "별표 2 제2호");
  EXPECT_FALSE(found.may_be_paid());
  auto const after = money({.starts_on = Date::of(2026, 6, 30), .ends_on = Date::of(2026, 6, 30)});
  EXPECT_EQ(after.lines[0].rules[0].citation.effective_from, "2026-06-30");
  EXPECT_TRUE(after.may_be_paid());
}

}  // namespace
}  // namespace baeumgil
