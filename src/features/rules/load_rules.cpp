#include "features/rules/load_rules.h"

#include "features/rules/own_day_store.h"
#include "features/rules/rule_file.h"
#include "features/rules/rule_store.h"
#include "features/rules/strict_store.h"
#include "platform/files/carried_file.h"

namespace baeumgil {

Result<Done> load_shared_rules(Tx& tx) {
  auto const rules = TRY(read_rules(carried_file("data/rules.csv")));
  replace_shared_rules(tx, rules);
  return Done{};
}

Result<Done> load_shared_holidays(Tx& tx) {
  auto const holidays = TRY(read_holidays(carried_file("data/holidays.csv")));
  replace_shared_holidays(tx, holidays);
  return Done{};
}

RuleBook load_rule_book(Tx& tx) {
  auto book = RuleBook{.rows = list_rules(tx), .holidays = load_holidays(tx)};
  for (auto const& kept : list_strict_spans(tx)) book.strict.push_back(kept.span);
  return book;
}

Holidays load_holidays(Tx& tx) { return holidays_of(list_carried_days(tx), list_own_days(tx)); }

}  // namespace baeumgil
