#pragma once
// The institution's own version of a rule stops counting after a day; before and beside it the shared row counts again.

#include "features/rules/rule.h"
#include "platform/db/database.h"

namespace baeumgil {

struct RuleEnd {
  RuleId id{};
  std::optional<Date> last_day{};
  int version{0};  // of the row as it was shown
  std::string reason{};
};

Result<Done> end_rule(Database&, Actor const&, RuleEnd const&);

}  // namespace baeumgil
