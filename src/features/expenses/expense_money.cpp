#include "features/expenses/expense_money.h"

#include <algorithm>

#include "features/expenses/money_json.h"
#include "features/rules/working_days.h"

namespace baeumgil {
namespace {

void add_rooms(Travel& travel, Receipt const& room) {
  auto const nights = std::max(1, room.nights);
  for (auto i = 0; i < nights; ++i) {
    auto share = Price{room.price.hundredths / nights, room.price.currency};
    if (i == 0) share.hundredths += room.price.hundredths % nights;
    travel.nights.push_back(
        {.on = room.on + i, .area = room.area, .proof = NightProof::receipt, .paid = share, .over_cap_reason = room.over_cap_reason});
  }
}

// Nights without a receipt that were spent with relatives, from the first on.
void add_relatives(Travel& travel, int count) {
  for (auto day = travel.starts_on; day < travel.ends_on && count > 0; day = day + 1) {
    if (std::ranges::find(travel.nights, day, &Night::on) != travel.nights.end()) continue;
    travel.nights.push_back({.on = day, .proof = NightProof::relatives});
    --count;
  }
}

void add_flat_nights(Travel& travel) {
  travel.nights.clear();
  for (auto day = travel.starts_on; day < travel.ends_on; day = day + 1) travel.nights.push_back({.on = day, .proof = NightProof::flat});
}

OverCapClaim const* find_over_cap(Expense const& expense, MoneyItem item, Date day) {
  for (auto const& one : expense.over_cap_claims)
    if (one.item == item && one.on <= day && day < one.on + one.nights) return &one;
  return nullptr;
}

// What was not claimed yet is claimed today at the earliest; what needed no words when all was claimed, on that day.
Date first_claimed_on(Expense const& expense, MoneyItem item, Date day, Date today) {
  if (auto const* known = find_over_cap(expense, item, day)) return known->claimed_on;
  return expense.is_open() ? today : expense.claimed_on.value_or(today);
}

bool is_wished_above(ExpenseLine const& line) {
  if (line.item == MoneyItem::meals_above) return line.note != LineNote::over_cap_cut;
  return line.item == MoneyItem::lodging &&
         (line.note == LineNote::over_cap_paid || line.note == LineNote::over_cap_late || line.note == LineNote::above_even_with_reason);
}

}  // namespace

TravelGrade grade_of(RuleBook const& book, Post post, Date on) {
  auto const* row = book.in_force(post == Post::mayor ? "allowance.grade.mayor" : "allowance.grade.staff", on);
  if (row == nullptr) return TravelGrade::grade_2;
  return enum_from_word<TravelGrade>(row->word).value_or(TravelGrade::grade_2);
}

bool is_local(RuleBook const& book, Expense const& expense) {
  auto const city = expense.facts.is_within_city ? WithinCity::yes : WithinCity::no;
  return expense.trip_kind == TripKind::domestic && is_local_trip(book, city, expense.distance_km, expense.starts_on);
}

ClaimDue claim_due(RuleBook const& book, TripKind kind, Date came_back_on) {
  auto const above = kind == TripKind::overseas ? "expense.overcap.overseas.due" : "expense.overcap.domestic.due";
  return {.settle = deadline(book, "expense.settle.due", came_back_on), .over_cap = deadline(book, above, came_back_on)};
}

Travel travel_of(RuleBook const& book, Expense const& expense, Date today) {
  auto const& facts = expense.facts;
  auto travel = Travel{.starts_on = expense.starts_on, .ends_on = expense.ends_on};
  travel.kind = expense.trip_kind == TripKind::overseas ? TravelKind::overseas
                : is_local(book, expense)               ? TravelKind::local
                                                        : TravelKind::domestic;
  travel.grade = grade_of(book, expense.post, expense.starts_on);
  travel.has_official_car = facts.has_official_car;
  travel.shares_car = !facts.shared_with.empty();
  travel.has_own_car = facts.has_own_car;
  travel.public_fare = facts.public_fare;
  travel.own_car_reason = facts.own_car_reason;
  travel.meals_provided = facts.meals_provided;
  travel.local_minutes = facts.local_minutes.value_or(0);
  travel.stays = facts.stays;
  travel.exchange_rates = facts.rates;
  travel.fare_saved_by_mileage = facts.fare_saved;
  travel.given_by_others = facts.given_by_others;
  travel.meals_above = facts.meals_above;
  travel.meals_above_reason = facts.meals_above_reason;
  for (auto const& receipt : expense.receipts) {
    if (receipt.kind == ReceiptKind::lodging) add_rooms(travel, receipt);
    if (receipt.kind == ReceiptKind::fare) travel.fares.push_back({receipt.on, receipt.what, receipt.price});
    if (receipt.kind == ReceiptKind::preparation) travel.preparations.push_back({receipt.on, receipt.what, receipt.price});
  }
  add_relatives(travel, facts.relatives_nights);
  if (facts.has_flat_lodging && travel.kind == TravelKind::overseas) add_flat_nights(travel);
  auto const due = claim_due(book, expense.trip_kind, expense.ends_on).over_cap;
  auto const is_late = [&](MoneyItem item, Date day) { return due && first_claimed_on(expense, item, day, today) > *due; };
  for (auto& night : travel.nights) night.is_over_cap_late = is_late(MoneyItem::lodging, night.on);
  travel.is_meals_above_late = is_late(MoneyItem::meals_above, expense.starts_on);
  return travel;
}

std::optional<Date> over_cap_claimed_on(Expense const& expense, TravelMoney const& money, Date today) {
  auto latest = std::optional<Date>{};
  for (auto const& line : money.lines) {
    if (!is_wished_above(line)) continue;
    auto const on = first_claimed_on(expense, line.item, line.from, today);
    latest = std::max(latest.value_or(on), on);
  }
  return latest;
}

std::vector<OverCapClaim> new_over_cap_claims(Expense const& expense, TravelMoney const& money, Date today) {
  auto added = std::vector<OverCapClaim>{};
  for (auto const& line : money.lines)
    if (is_wished_above(line) && find_over_cap(expense, line.item, line.from) == nullptr)
      added.push_back({.item = line.item, .on = line.from, .claimed_on = today});
  return added;
}

TravelMoney money_of(RuleBook const& book, Expense const& expense, Date today, Language language) {
  return travel_money(book, travel_of(book, expense, today), language);
}

TravelMoney kept_or_reckoned(RuleBook const& book, Expense const& expense, Date today, Language language) {
  return expense.money.empty() ? money_of(book, expense, today, language) : read_money(expense.money);
}

}  // namespace baeumgil
