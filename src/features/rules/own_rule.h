#pragma once
// A version of a rule as an institution keeps it: a draft counts nowhere; an effective one is never changed but in its last day.

#include <optional>
#include <string>

#include "features/audit/event.h"
#include "features/rules/rule.h"

namespace baeumgil {

enum class RuleState { draft, effective };
constexpr auto enum_words(RuleState) { return std::array<std::string_view, 2>{"draft", "effective"}; }

struct OwnRule {
  Rule rule{};
  RuleState state{RuleState::draft};
  bool holds_for_cities{false};  // a province's row that its cities stand under
  PersonId drafter{};            // nil in rows of before there were drafts, as are the next four
  std::string drafted_by{};
  std::optional<Instant> drafted_at{};
  std::string decided_by{};  // who made it effective
  std::optional<Instant> decided_at{};
  std::string reason{};

  bool is_draft() const { return state == RuleState::draft; }
};

// Whom the log names.
inline Subject subject_of(Rule const& rule) { return {.noun = "rule", .id = rule.id.value, .title = rule.words_ko}; }

}  // namespace baeumgil
