#pragma once

#include <optional>
#include <string_view>

#include "features/rules/rule.h"

namespace baeumgil {

// The first day of a time that reaches as many years, months or days back from this one as the rule says; none without a rule.
std::optional<Date> look_back(RuleBook const&, std::string_view code, Date day);

}  // namespace baeumgil
