#include "features/rules/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <tuple>

#include "base/money.h"

namespace baeumgil {
namespace {

bool wins_over(Rule const& a, Rule const& b) { return std::tuple{a.scope, a.effective_from} > std::tuple{b.scope, b.effective_from}; }

}  // namespace

Rule const* RuleBook::in_force(std::string_view code, Date day) const {
  Rule const* found = nullptr;
  for (auto const& rule : rows)
    if (rule.code == code && rule.is_in_force(day) && (found == nullptr || wins_over(rule, *found))) found = &rule;
  return found;
}

std::vector<Rule const*> RuleBook::all_in_force(Date day) const {
  auto found = std::vector<Rule const*>{};
  for (auto const& rule : rows)
    if (rule.is_in_force(day)) found.push_back(&rule);
  std::ranges::stable_sort(found, [](Rule const* a, Rule const* b) { return a->code != b->code ? a->code < b->code : wins_over(*a, *b); });
  auto const rest = std::ranges::unique(found, {}, [](Rule const* rule) { return std::string_view{rule->code}; });
  found.erase(rest.begin(), rest.end());
  return found;
}

Citation citation_of(Rule const& rule, Language language) {
  return {.rule_id = rule.code,
          .words = rule.words(language),
          .article = rule.article,
          .source = rule.source,
          .effective_from = to_text(rule.effective_from),
          .is_disputed = rule.is_disputed};
}

std::string value_text(Rule const& rule, Language language) {
  if (!rule.word.empty() || !rule.value) return rule.word;
  if (rule.unit == RuleUnit::date) {
    auto const day = Date{static_cast<std::int32_t>(*rule.value)};
    return language == Language::ko ? in_korean(day) : to_text(day);
  }
  if (*rule.value == std::floor(*rule.value)) return with_commas(static_cast<std::int64_t>(*rule.value));
  return fmt::format("{:.6g}", *rule.value);
}

bool may_write_rule(Actor const& actor) {
  return actor.is_signed_in() && (actor.has(Role::programme_officer) || actor.has(Role::administrator));
}

bool is_rule_code(std::string_view code) {
  if (code.empty() || code.size() > 80) return false;
  auto at_start = true;
  for (auto const c : code) {
    auto const is_letter = c >= 'a' && c <= 'z';
    auto const is_other = (c >= '0' && c <= '9') || c == '_' || (c >= 'A' && c <= 'Z');
    if (c == '.' ? at_start : !(is_letter || is_other)) return false;
    at_start = c == '.';
  }
  return !at_start && code.find('.') != std::string_view::npos;
}

}  // namespace baeumgil
