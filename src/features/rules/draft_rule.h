#pragma once
// The institution writes its own version of a rule, or a rule of its own, as a draft: it counts nowhere until somebody
// makes it effective.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
  std::string fact{};  // of a new code: what is judged, how, and from what it counts
  RuleTest test{RuleTest::none};
  std::string anchor{};
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
  bool is_binding{false};
  bool holds_for_cities{false};  // only a province may say so
};

Result<RuleId> draft_rule(Database&, Actor const&, RuleDraft const&);

// The code stays; everything else may change.
struct DraftEdit {
  RuleId id{};
  int version{0};  // of the draft as it was shown
  RuleDraft draft{};
};
Result<RuleId> edit_rule_draft(Database&, Actor const&, DraftEdit const&);

// A draft that nobody wants: gone, with its event.
Result<Done> discard_rule_draft(Database&, Actor const&, RuleId, int version);

// The words such a rule may say: the posts that decide, the tiers of countries or the grades of travellers. Of all lists of its unit
// when neither its code nor its word tells which; none when it says a number.
std::vector<std::string_view> words_to_choose(Rule const&);

// Everything wrong with a draft that can be seen without the database; none when it is fine.
std::optional<Problem> problem_of(RuleDraft const&);

}  // namespace baeumgil
