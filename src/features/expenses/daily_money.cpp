#include "features/expenses/daily_money.h"

#include <algorithm>
#include <cmath>

namespace baeumgil {
namespace {

struct LongStay {
  int days{0};
  std::string_view code{};
};
// 제17조 제1항: the part of a stay in one place beyond so many days.
constexpr auto kLongStays = std::array{LongStay{60, "allowance.long_stay.over_60_days"}, LongStay{30, "allowance.long_stay.over_30_days"},
                                       LongStay{15, "allowance.long_stay.over_15_days"}};

// A day on which the rates change while one travels lies between two versions.
DaySpan span_of(Travel const& travel, Date day) { return {std::max(travel.starts_on, day - 1), day}; }

// Which day of the stay in one place it is, from 1.
int day_of_stay(Travel const& travel, Date day) {
  auto count = 1;
  auto const here = stay_on(travel, day).place;
  for (auto earlier = day - 1; earlier >= travel.starts_on && stay_on(travel, earlier).place == here; earlier = earlier - 1) ++count;
  return count;
}

std::string_view long_stay_code(int day_of_stay) {
  for (auto const& step : kLongStays)
    if (day_of_stay > step.days) return step.code;
  return {};
}

int meals_of_day(Travel const& travel, Date day, int on_first_and_last) {
  return day == travel.starts_on || day == travel.ends_on ? on_first_and_last : 3;
}

void deduct_provided(Tally& tally, Travel const& travel, std::string_view part_code, ExpenseLine line, Rule const* rate) {
  auto const most = 3 * travel.days();
  auto const count = std::clamp(travel.meals_provided, 0, most);
  auto const* part = count > 0 && rate != nullptr ? tally.rate(part_code, {travel.starts_on, travel.ends_on}) : nullptr;
  if (part == nullptr) return;
  line.quantity = -count;
  line.parts = std::max<std::int64_t>(1, std::llround(part->value.value_or(1)));
  line.note = LineNote::meals_provided;
  tally.add(std::move(line), {rate, part});
}

void add_meals_at_home(Tally& tally, Travel const& travel) {
  Rule const* lowest = nullptr;
  for (auto day = travel.starts_on; day <= travel.ends_on; day = day + 1) {
    auto const* rate = tally.rate("allowance.domestic.meals", span_of(travel, day));
    if (rate == nullptr) return;
    if (lowest == nullptr || rate->value < lowest->value) lowest = rate;
    tally.add({.item = MoneyItem::meals, .from = day, .until = day, .rate_hundredths = hundredths_of(*rate)}, {rate});
  }
  if (lowest == nullptr) return;
  deduct_provided(tally, travel, "allowance.domestic.meal_provided",
                  {.item = MoneyItem::meals, .from = travel.starts_on, .until = travel.ends_on, .rate_hundredths = hundredths_of(*lowest)},
                  lowest);
}

void add_meals_overseas(Tally& tally, Travel const& travel) {
  auto const* part = tally.rate("allowance.overseas.meal_part", {travel.starts_on, travel.ends_on});
  auto const* edge = tally.rate("allowance.overseas.meals.first_and_last_day", {travel.starts_on, travel.ends_on});
  if (part == nullptr || edge == nullptr) return;
  auto left_out = travel.meals_provided;
  auto const on_edge = static_cast<int>(std::lround(edge->value.value_or(3)));
  for (auto day = travel.ends_on; day >= travel.starts_on; day = day - 1) {
    auto const* tier = tier_on(tally, travel, day);
    if (tier == nullptr) return;
    auto const* rate = tally.rate(overseas_code(travel.grade, "meals", tier->word), span_of(travel, day));
    if (rate == nullptr) return;
    auto const planned = meals_of_day(travel, day, on_edge);
    auto const provided = std::clamp(left_out, 0, planned);
    left_out -= provided;
    if (planned == provided) continue;
    tally.add({.item = MoneyItem::meals,
               .from = travel.starts_on,
               .until = travel.ends_on,
               .quantity = planned - provided,
               .rate_hundredths = hundredths_of(*rate),
               .parts = std::max<std::int64_t>(1, std::llround(part->value.value_or(1))),
               .currency = "USD"},
              {rate, part, tier, edge});
  }
}

}  // namespace

std::string overseas_code(TravelGrade grade, std::string_view part, std::string_view tier) {
  auto code = std::string{"allowance.overseas."};
  code += to_word(grade);
  code += '.';
  code += part;
  if (!tier.empty()) (code += ".tier_") += tier;
  return code;
}

Stay stay_on(Travel const& travel, Date day) {
  auto found = travel.stays.empty() ? Stay{} : travel.stays.front();
  for (auto const& stay : travel.stays)
    if (stay.from <= day && stay.from >= found.from) found = stay;
  return found;
}

Rule const* tier_on(Tally& tally, Travel const& travel, Date day) {
  return tally.rate("country.tier." + stay_on(travel, day).country, {day, day});
}

void add_per_diem(Tally& tally, Travel const& travel) {
  auto const is_abroad = travel.kind == TravelKind::overseas;
  auto const code = is_abroad ? overseas_code(travel.grade, "per_diem") : std::string{"allowance.domestic.per_diem"};
  for (auto day = travel.starts_on; day <= travel.ends_on; day = day + 1) {
    auto const span = span_of(travel, day);
    auto const* rate = tally.rate(code, span);
    if (rate == nullptr) return;
    auto line = ExpenseLine{.item = MoneyItem::per_diem,
                            .from = day,
                            .until = day,
                            .rate_hundredths = hundredths_of(*rate),
                            .currency = is_abroad ? "USD" : "KRW"};
    Rule const* car = nullptr;
    Rule const* stay = nullptr;
    if (travel.has_official_car && !is_abroad) car = tally.rate("allowance.domestic.official_vehicle", span);
    if (car != nullptr) line.percent_hundredths = hundredths_of(*car);
    if (auto const reduced = long_stay_code(day_of_stay(travel, day)); !reduced.empty()) {
      stay = tally.rate(reduced, span, Prefer::lower);
      if (stay != nullptr) line.percent_hundredths = line.percent_hundredths * (10000 - hundredths_of(*stay)) / 10000;
      line.note = LineNote::long_stay;
    }
    tally.add(std::move(line), {rate, car, stay});
  }
}

void add_meals(Tally& tally, Travel const& travel) {
  return travel.kind == TravelKind::overseas ? add_meals_overseas(tally, travel) : add_meals_at_home(tally, travel);
}

int meals_abroad(RuleBook const& book, int days, Date on) {
  auto const* edge = book.in_force("allowance.overseas.meals.first_and_last_day", on);
  auto const on_edge = edge != nullptr ? static_cast<int>(std::lround(edge->value.value_or(3))) : 3;
  return days <= 1 ? on_edge : 2 * on_edge + 3 * (days - 2);
}

}  // namespace baeumgil
