#pragma once
// Travel money by the rules that the program carries.

#include "features/expenses/travel_money.h"
#include "features/rules/rule_file.h"

namespace baeumgil {

inline Date const autumn = Date::of(2026, 10, 13);  // every domestic row of that day is confirmed

inline RuleBook const& carried() {
  static auto const book = *carried_rule_book();
  return book;
}

inline TravelMoney money(Travel const& travel) { return travel_money(carried(), travel, Language::ko); }

}  // namespace baeumgil
