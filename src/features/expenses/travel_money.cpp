#include "features/expenses/travel_money.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "features/expenses/daily_money.h"
#include "features/expenses/lodging_money.h"
#include "features/expenses/rounding.h"
#include "features/expenses/tally.h"

namespace baeumgil {
namespace {

std::string with_exchange(std::string what, Travel const& travel, Price const& price) {
  auto const rate = std::ranges::find(travel.exchange_rates, price.currency, &ExchangeRate::currency);
  if (price.currency == "KRW" || rate == travel.exchange_rates.end()) return what;
  return fmt::format("{} ({} {}.{:02} × {}.{:04}, {} {})", what, price.currency, with_commas(price.hundredths / 100),
                     price.hundredths % 100, rate->ten_thousandths / 10000, rate->ten_thousandths % 10000, to_text(rate->on), rate->source);
}

bool drives_own_car(Travel const& travel) {
  return travel.has_own_car && travel.kind == TravelKind::domestic && !travel.has_official_car && !travel.shares_car;
}

// The row a receipt stands on, and whether it keeps the receipt from being paid.
struct Ground {
  Rule const* rule{nullptr};
  LineNote note{LineNote::none};
  bool excludes{false};
};

Ground ground_of(Tally const& tally, Travel const& travel, MoneyItem item) {
  auto const row = [&](std::string_view code) { return tally.row(code, travel.starts_on); };
  if (item == MoneyItem::preparation) return {.rule = row("allowance.overseas.preparation")};
  if (item != MoneyItem::fare || travel.kind == TravelKind::overseas) return {};
  if (travel.has_official_car)
    return {.rule = row("allowance.domestic.official_vehicle.fare"), .note = LineNote::no_fare_in_official_car, .excludes = true};
  if (travel.shares_car) return {.rule = row("allowance.domestic.car_shared"), .note = LineNote::no_fare_in_shared_car, .excludes = true};
  if (!drives_own_car(travel)) return {};
  if (travel.own_car_reason.empty())
    return {.rule = row("allowance.domestic.own_car.fuel"), .note = LineNote::no_fuel_for_own_car, .excludes = true};
  return {.rule = row("allowance.domestic.own_car"), .note = LineNote::fuel_for_own_car};
}

void add_costs(Tally& tally, Travel const& travel, MoneyItem item, std::vector<Cost> const& costs) {
  auto const ground = ground_of(tally, travel, item);
  for (auto const& cost : costs) {
    auto const paid = in_won(tally, travel, cost.paid);
    if (!paid) continue;
    auto line = ExpenseLine{.item = item, .from = cost.on, .until = cost.on, .rate_hundredths = paid->amount * 100};
    line.what = with_exchange(cost.what, travel, cost.paid);
    if (ground.rule != nullptr) line.note = ground.note;
    if (ground.rule != nullptr && ground.excludes) {
      line.claimed = *paid;
      tally.add_won(std::move(line), Won{}, {ground.rule});
    } else {
      tally.add_won(std::move(line), *paid, {ground.rule});
    }
  }
}

// The line stands even where nobody has said yet what public transport costs.
void add_public_fare(Tally& tally, Travel const& travel) {
  if (!drives_own_car(travel) || !travel.own_car_reason.empty()) return;
  auto const* rule = tally.row("allowance.domestic.own_car", travel.starts_on);
  if (rule == nullptr) return;
  auto line = ExpenseLine{.item = MoneyItem::fare, .from = travel.starts_on, .until = travel.ends_on};
  line.rate_hundredths = travel.public_fare.amount * 100;
  line.note = LineNote::public_fare_for_own_car;
  tally.add_won(std::move(line), travel.public_fare, {rule});
}

void add_mileage_bonus(Tally& tally, Travel const& travel) {
  if (travel.fare_saved_by_mileage == Won{}) return;
  auto const* rate = tally.rate("allowance.domestic.mileage_bonus", {travel.starts_on, travel.starts_on});
  if (rate == nullptr) return;
  auto const per_diem = tally.sum(MoneyItem::per_diem);
  auto const bonus = Won{half_up(per_diem * hundredths_of(*rate), 10000)};
  auto line = ExpenseLine{.item = MoneyItem::mileage_bonus, .from = travel.starts_on, .until = travel.ends_on};
  line.rate_hundredths = per_diem * 100;
  line.percent_hundredths = hundredths_of(*rate);
  if (bonus > travel.fare_saved_by_mileage) line.claimed = bonus;
  tally.add_won(std::move(line), std::min(bonus, travel.fare_saved_by_mileage), {rate});
}

// Meals above the table abroad: what was spent more, up to the rule's share of the table, with a reason and in time.
void add_meals_above(Tally& tally, Travel const& travel) {
  if (travel.meals_above == Won{} || travel.kind != TravelKind::overseas) return;
  auto const* above = tally.rate("allowance.overseas.overcap", {travel.starts_on, travel.ends_on});
  auto const table = in_won(tally, travel, {tally.sum(MoneyItem::meals) * 100, "USD"});
  if (above == nullptr || !table) return;
  auto const most = Won{half_up(table->amount * hundredths_of(*above), 10000)};
  auto const has_reason = !travel.meals_above_reason.empty();
  auto const allowed = has_reason && !travel.is_meals_above_late ? std::min(travel.meals_above, most) : Won{};
  auto line = ExpenseLine{.item = MoneyItem::meals_above, .from = travel.starts_on, .until = travel.ends_on};
  line.rate_hundredths = table->amount * 100;
  line.percent_hundredths = hundredths_of(*above);
  line.what = travel.meals_above_reason;
  if (allowed < travel.meals_above) {
    line.claimed = travel.meals_above;
    line.note = !has_reason                  ? LineNote::over_cap_cut
                : travel.is_meals_above_late ? LineNote::over_cap_late
                                             : LineNote::above_even_with_reason;
  }
  tally.add_won(std::move(line), allowed, {above});
}

// Whole dollars of all parts together, converted once.
void add_exchange(Tally& tally, Travel const& travel) {
  auto const dollars = tally.dollars();
  if (dollars == 0) return;
  auto const rate = std::ranges::find(travel.exchange_rates, std::string_view{"USD"}, &ExchangeRate::currency);
  if (rate == travel.exchange_rates.end()) return tally.miss("exchange_rate.USD");
  auto line = ExpenseLine{.item = MoneyItem::exchange, .from = rate->on, .until = rate->on, .quantity = dollars};
  line.rate_hundredths = rate->ten_thousandths;
  line.parts = 100;
  line.what = rate->source;
  tally.add(std::move(line), {tally.row("allowance.rounding", travel.starts_on)});
}

void add_local(Tally& tally, Travel const& travel) {
  for (auto day = travel.starts_on; day <= travel.ends_on; day = day + 1) {
    auto const* hours = tally.rate("local_trip.long_hours", {day, day}, Prefer::lower);
    if (hours == nullptr) return;
    auto const is_long = travel.local_minutes >= std::llround(hours->value.value_or(0) * 60);
    auto const* rate = tally.rate(is_long ? "local_trip.long" : "local_trip.short", {day, day});
    if (rate == nullptr) return;
    auto line = ExpenseLine{.item = MoneyItem::local_trip, .from = day, .until = day, .rate_hundredths = hundredths_of(*rate)};
    auto const* car = travel.has_official_car ? tally.rate("local_trip.official_vehicle", {day, day}, Prefer::lower) : nullptr;
    if (car != nullptr) line.rate_hundredths = std::max<std::int64_t>(0, line.rate_hundredths - hundredths_of(*car));
    tally.add(std::move(line), {rate, hours, car});
  }
}

}  // namespace

TravelMoney travel_money(RuleBook const& book, Travel const& travel, Language language) {
  auto tally = Tally{book, language};
  if (travel.kind == TravelKind::local) {
    add_local(tally, travel);
  } else {
    add_per_diem(tally, travel);
    add_meals(tally, travel);
    add_lodging(tally, travel);
    add_public_fare(tally, travel);
    add_costs(tally, travel, MoneyItem::fare, travel.fares);
    add_costs(tally, travel, MoneyItem::preparation, travel.preparations);
    if (travel.kind == TravelKind::domestic) add_mileage_bonus(tally, travel);
    add_meals_above(tally, travel);
    add_exchange(tally, travel);
  }
  if (travel.given_by_others != Won{}) {
    auto line = ExpenseLine{.item = MoneyItem::given_by_others, .from = travel.starts_on, .until = travel.ends_on, .quantity = -1};
    line.rate_hundredths = travel.given_by_others.amount * 100;
    tally.add(std::move(line), {tally.row("allowance.received_elsewhere", travel.starts_on)});
  }
  return tally.take(travel.starts_on);
}

bool is_local_trip(RuleBook const& book, WithinCity city, std::optional<int> distance_km, Date on) {
  if (city == WithinCity::yes) return true;
  auto const* nearest = book.in_force("local_trip.distance", on);
  return nearest != nullptr && distance_km && *distance_km < nearest->value.value_or(0);
}

}  // namespace baeumgil
