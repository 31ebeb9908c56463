#include "features/expenses/tally.h"

#include <algorithm>
#include <cmath>

#include "features/expenses/rounding.h"

namespace baeumgil {
namespace {

bool is_same_rule(UsedRule const& a, UsedRule const& b) { return a.citation == b.citation; }

bool may_join(ExpenseLine const& a, ExpenseLine const& b) {
  return a.item == b.item && a.rate_hundredths == b.rate_hundredths && a.parts == b.parts && a.percent_hundredths == b.percent_hundredths &&
         a.currency == b.currency && a.note == b.note && !a.claimed && !b.claimed && a.what == b.what &&
         std::ranges::equal(a.rules, b.rules, is_same_rule);
}

// In hundredths of the currency, the rate a hundredth part, the percentage another ten thousand.
std::int64_t worked_out(ExpenseLine const& line) {
  return half_up(line.quantity * line.rate_hundredths * line.percent_hundredths, line.parts * 100 * 10000);
}

bool is_payment_rate(Rule const& rule) { return rule.kind == RuleKind::rate || rule.kind == RuleKind::cap || rule.kind == RuleKind::tier; }

}  // namespace

std::int64_t hundredths_of(Rule const& rule) { return std::llround(rule.value.value_or(0) * 100); }

Rule const* Tally::rate(std::string_view code, DaySpan span, Prefer prefer) {
  auto const* rule = rate_between(book_, code, span, prefer);
  if (rule == nullptr) miss(std::string{code});
  return rule;
}

void Tally::miss(std::string code) {
  if (std::ranges::find(money_.missing, code) == money_.missing.end()) money_.missing.push_back(std::move(code));
}

void Tally::keep(ExpenseLine line, std::initializer_list<Rule const*> rules) {
  for (auto const* rule : rules)
    if (rule != nullptr) line.rules.push_back({citation_of(*rule, language_), is_payment_rate(*rule) && !rule->is_verified()});
  money_.lines.push_back(std::move(line));
}

void Tally::add(ExpenseLine line, std::initializer_list<Rule const*> rules) {
  keep(std::move(line), rules);
  auto& added = money_.lines.back();
  auto const earlier =
      std::find_if(money_.lines.begin(), money_.lines.end() - 1, [&](ExpenseLine const& other) { return may_join(other, added); });
  if (earlier == money_.lines.end() - 1) {
    added.amount = worked_out(added);
    return;
  }
  earlier->quantity += added.quantity;
  earlier->until = std::max(earlier->until, added.until);
  earlier->amount = worked_out(*earlier);
  money_.lines.pop_back();
}

void Tally::add_won(ExpenseLine line, Won amount, std::initializer_list<Rule const*> rules) {
  line.amount = amount.amount;
  keep(std::move(line), rules);
}

std::int64_t Tally::sum(MoneyItem item) const {
  auto total = std::int64_t{0};
  for (auto const& line : money_.lines)
    if (line.item == item) total += line.amount;
  return total;
}

std::int64_t Tally::dollars() const {
  auto total = std::int64_t{0};
  for (auto const& line : money_.lines)
    if (line.currency == "USD") total += line.amount;
  return total;
}

TravelMoney Tally::take(Date on) {
  money_.dollars = dollars();
  for (auto const& line : money_.lines) {
    if (line.currency == "KRW") money_.total += Won{line.amount};
    for (auto const& rule : line.rules) {
      auto const is_known = std::ranges::any_of(money_.blockers, [&](UsedRule const& known) { return is_same_rule(known, rule); });
      if (rule.blocks_payment && !is_known) money_.blockers.push_back(rule);
    }
  }
  money_.total = std::max(money_.total, Won{});
  money_.payable = money_.total;
  if (auto const* rounding = row("allowance.rounding", on)) money_.rounding = citation_of(*rounding, language_);
  if (auto const* unit = row("allowance.payment.floor", on)) {
    money_.payment_floor = citation_of(*unit, language_);
    money_.payable = cut_to(money_.total, std::llround(unit->value.value_or(1)));
  }
  return std::move(money_);
}

std::optional<Won> in_won(Tally& tally, Travel const& travel, Price const& price) {
  if (price.currency == "KRW") return Won{half_up(price.hundredths, 100)};
  auto const rate = std::ranges::find(travel.exchange_rates, price.currency, &ExchangeRate::currency);
  if (rate != travel.exchange_rates.end()) return Won{half_up(price.hundredths * rate->ten_thousandths, 100 * 10000)};
  tally.miss("exchange_rate." + price.currency);
  return std::nullopt;
}

}  // namespace baeumgil
