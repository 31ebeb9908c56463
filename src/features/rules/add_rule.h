#pragma once
// The institution writes its own version of a rule, or a rule of its own.

#include <optional>
#include <string>

#include "features/rules/rule.h"
#include "platform/db/database.h"

namespace baeumgil {

// What a person types. For a code that exists, its shape (kind, topic, unit, what it judges) is taken over from there.
struct RuleDraft {
  std::string code{};
  RuleKind kind{RuleKind::limit};
  RuleTopic topic{RuleTopic::trip};
  AppliesTo applies_to{AppliesTo::everything};
  RuleUnit unit{RuleUnit::none};
  std::optional<double> value{};
  std::string word{};
  std::string words_ko{};
  std::string words_en{};
  std::string article{};
  std::string source{};
  std::string url{};
  std::optional<Date> effective_from{};
  std::optional<Date> effective_to{};
  std::string verified_by{};
  bool is_disputed{false};
  std::string note{};
};

Result<RuleId> add_rule(Database&, Actor const&, RuleDraft const&);

// Everything wrong with a draft that can be seen without the database; none when it is fine.
std::optional<Problem> problem_of(RuleDraft const&);

}  // namespace baeumgil
