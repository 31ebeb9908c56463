#pragma once
// Which rules a list shows: those in force on a day, by topic, by what they apply to, by words in them.

#include <optional>
#include <string>
#include <vector>

#include "features/rules/rule.h"

namespace baeumgil {

struct RuleFilter {
  std::optional<RuleTopic> topic{};
  std::optional<AppliesTo> applies_to{};
  std::string words{};
  Date day{};
};

// By code. Rules for everything are shown whatever they are asked to apply to.
std::vector<Rule> filtered_rules(RuleBook const&, RuleFilter const&);

}  // namespace baeumgil
