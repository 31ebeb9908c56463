#pragma once
// The one question everything asks: does this pass, and if not, which row of which date says so.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "features/rules/rule.h"
#include "features/rules/working_days.h"

namespace baeumgil {

// What is to be judged, as facts by name. A rule whose fact, anchor or condition is not stated here does not apply:
//   Situation{.about = {AppliesTo::team}}.set("team.size", 5)
struct Situation {
  using Fact = std::variant<double, Date, std::string>;

  std::vector<AppliesTo> about{};  // rules for everything always apply
  Language language{Language::ko};
  std::map<std::string, Fact, std::less<>> facts{};

  Situation& set(std::string_view name, double number);
  Situation& set(std::string_view name, int number) { return set(name, static_cast<double>(number)); }
  Situation& set(std::string_view name, Date day);
  Situation& set(std::string_view name, std::string_view word);
  Situation& set(std::string_view name, char const* word) { return set(name, std::string_view{word}); }
};

struct Verdict {
  bool passed{true};
  Rule rule{};
  std::string words{};         // the rule's, in the situation's language
  std::string limit{};         // what it allows: "4", "2026. 8. 31."
  std::string actual{};        // what is the case; empty when nothing is held against the rule yet
  bool is_provisional{false};  // a last day in a year whose holidays are not known yet
  std::string chosen_by{};     // code of the rule that let an earlier version count: two rates on one day
};

// One verdict for each rule in force that has something to say about the situation, by code. Where nothing is held against
// it yet, a deadline whose anchor is stated says its last day, and a rule whose condition is met says itself.
std::vector<Verdict> evaluate(RuleBook const&, Situation const&, Date day);

// The version that counts on a day for money: on the day a new one begins the higher of the two, where the row
// allowance.two_rates is in force (공무원 여비 규정 제7조 제2항). `chosen_by` is that row when it decided.
struct Rate {
  Rule const* rule{nullptr};  // null: no such rule then
  Rule const* chosen_by{nullptr};
};
Rate rate_on(RuleBook const&, std::string_view code, Date day);

// The first rule that says no, as a problem of that form field. Every refusal of one situation names one field.
std::optional<Problem> first_refusal(std::vector<Verdict> const&, std::string_view field);

// Codes with words of their own under "rules.refused.<code>"; all others say "rules.refused.generic".
// Arguments: {0} the rule's words, {1} what it allows, {2} what is the case.
bool has_own_refusal(std::string_view code);

}  // namespace baeumgil
