#pragma once
// 사후 점검: the programme officer looks at what was decided 3, 6, 12 and 24 months later, as the rules say.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/adoptions/adoption.h"
#include "features/rules/rule.h"

namespace baeumgil {

class Database;

struct DueCheck {
  int months{0};
  Date due_on{};
  std::optional<AdoptionCheck> made{};
};
// Of an adoption that was taken on, in the order of their days.
std::vector<DueCheck> due_checks(RuleBook const&, Adoption const&);

struct CheckInput {
  std::optional<int> months{};
  std::optional<CheckFinding> finding{};
  std::string words{};
  bool is_on_site{false};
};
Result<AdoptionId> check_adoption(Database&, Actor const&, AdoptionId, CheckInput const&);

}  // namespace baeumgil
