#pragma once
// Collects the lines of one journey's money, and what stands in the way of paying them.

#include <initializer_list>
#include <string>
#include <string_view>

#include "features/expenses/rate_between.h"
#include "features/expenses/travel_money.h"

namespace baeumgil {

class Tally {
 public:
  Tally(RuleBook const& book, Language language) : book_{book}, language_{language} {}

  // The row that counts; remembered as missing when there is none.
  Rule const* rate(std::string_view code, DaySpan, Prefer = Prefer::higher);
  Rule const* row(std::string_view code, Date on) const { return book_.in_force(code, on); }

  // Works the amount out, rounds it half up and keeps the line. A line that differs from an earlier one only in its days is added to it.
  void add(ExpenseLine, std::initializer_list<Rule const*> rules);
  void add_won(ExpenseLine, Won amount, std::initializer_list<Rule const*> rules);
  void miss(std::string code);

  std::int64_t sum(MoneyItem) const;  // of its lines so far, in their currency
  std::int64_t dollars() const;
  TravelMoney take(Date on);

 private:
  void keep(ExpenseLine, std::initializer_list<Rule const*> rules);

  RuleBook const& book_;
  Language language_{};
  TravelMoney money_{};
};

std::int64_t hundredths_of(Rule const&);  // of its value: 25,000 won → 2,500,000; 30 % → 3,000
// The price in whole won, half up; none when the journey has no rate for its currency (remembered as missing).
std::optional<Won> in_won(Tally&, Travel const&, Price const&);

}  // namespace baeumgil
