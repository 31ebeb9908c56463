#pragma once
// A draft begins to count from its first day. What counted before is superseded from that day; it is never edited.

#include <string>

#include "features/rules/rule.h"
#include "platform/db/database.h"

namespace baeumgil {

struct RuleDecision {
  RuleId id{};
  int version{0};  // of the draft as it was shown
  std::string reason{};
};

// Refused when a binding row of wider scope is stricter, and when a row of kind "rule.people.min" asks for a second person.
Result<RuleId> make_rule_effective(Database&, Actor const&, RuleDecision const&);

}  // namespace baeumgil
