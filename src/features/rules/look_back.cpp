#include "features/rules/look_back.h"

namespace baeumgil {

std::optional<Date> look_back(RuleBook const& rules, std::string_view code, Date day) {
  auto const* rule = rules.in_force(code, day);
  if (rule == nullptr || !rule->value) return std::nullopt;
  auto const count = static_cast<int>(*rule->value);
  if (rule->unit == RuleUnit::year) return plus_months(day, -12 * count);
  return rule->unit == RuleUnit::month ? plus_months(day, -count) : day - count;
}

}  // namespace baeumgil
