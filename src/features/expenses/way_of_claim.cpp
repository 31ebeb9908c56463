#include "features/expenses/way_of_claim.h"

#include <algorithm>

namespace baeumgil {
namespace {

bool is_above_cap(ExpenseLine const& line) {
  return line.item == MoneyItem::meals_above || line.note == LineNote::over_cap_cut || line.note == LineNote::over_cap_paid ||
         line.note == LineNote::over_cap_late || line.note == LineNote::above_even_with_reason;
}

bool has_reason(Receipt const& receipt) { return !receipt.over_cap_reason.empty(); }

Confirmation needed(Expense const& expense, ClaimedMoney const& claimed, Won approved) {
  if (approved <= Won{}) return Confirmation::no_estimate;
  if (claimed.money.payable > approved) return Confirmation::above_estimate;
  if (std::ranges::any_of(claimed.money.lines, is_above_cap)) return Confirmation::above_cap;
  if (claimed.is_questioned || !expense.facts.meals_above_reason.empty() || !expense.facts.own_car_reason.empty() ||
      std::ranges::any_of(expense.receipts, has_reason))
    return Confirmation::reason_needed;
  return Confirmation::skipped;
}

}  // namespace

ClaimWay way_of_claim(RuleBook const& book, Expense const& expense, ClaimedMoney const& claimed) {
  auto way = ClaimWay{.approved = Won{expense.trip_estimate.amount / std::max(1, expense.travelers)}};
  way.rule = book.in_force("expense.confirm.skip", expense.ends_on);
  auto const is_on = way.rule != nullptr && way.rule->value.value_or(0) > 0;
  way.confirmation = is_on ? needed(expense, claimed, way.approved) : Confirmation::rule_off;
  return way;
}

}  // namespace baeumgil
