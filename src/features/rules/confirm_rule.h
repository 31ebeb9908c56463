#pragma once
// Says that a row which nobody had confirmed agrees with the original text. Until then it serves estimates and blocks payment.

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/rules/rule.h"

namespace baeumgil {

class Database;

struct RuleToConfirm {
  std::string code{};
  RuleScope scope{RuleScope::shared};
  Date effective_from{};
  std::string held_against{};  // which text: "관보 2026-06-30, 별표 2"
};

bool may_confirm_rule(Actor const&);  // accounting officer, programme officer
Result<std::string> confirm_rule(Database&, Actor const&, RuleToConfirm const&);

}  // namespace baeumgil
