#include "features/rules/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <tuple>

#include "base/day_text.h"
#include "base/money.h"

namespace baeumgil {
namespace {

// Versions of one code from the widest scope to the narrowest, in each the latest first. The id settles what dates leave
// open, so that the order in which rows were read never matters.
bool comes_before(Rule const* a, Rule const* b) {
  if (a->scope != b->scope) return a->scope < b->scope;
  return std::tuple{a->effective_from, a->id} > std::tuple{b->effective_from, b->id};
}

// `versions` are sorted; the first of each scope speaks for it.
Rule const* winner_of(std::span<Rule const* const> versions) {
  Rule const* winner = nullptr;
  auto binding = std::vector<Rule const*>{};
  for (auto i = std::size_t{0}; i < versions.size(); ++i) {
    auto const& row = *versions[i];
    if (i > 0 && versions[i - 1]->scope == row.scope) continue;
    if (!std::ranges::all_of(binding, [&](Rule const* above) { return stays_within(row, *above); })) continue;
    winner = &row;
    if (row.is_binding) binding.push_back(&row);
  }
  return winner;
}

bool is_lower_bound(Rule const& rule) {
  return rule.test == RuleTest::at_least || rule.test == RuleTest::more_than ||
         (rule.test == RuleTest::none && rule.code.ends_with(".min"));
}

}  // namespace

bool stays_within(Rule const& row, Rule const& binding) {
  if (row.unit != binding.unit || !row.value || !binding.value || binding.test == RuleTest::same)
    return row.unit == binding.unit && row.value == binding.value && row.word == binding.word;
  // One third is less than one half.
  auto const is_turned = is_lower_bound(binding) != (binding.unit == RuleUnit::fraction);
  return is_turned ? *row.value >= *binding.value : *row.value <= *binding.value;
}

bool RuleBook::is_strict(Date day) const {
  return std::ranges::any_of(strict, [&](StrictSpan const& span) { return span.from <= day && (!span.until || day <= *span.until); });
}

std::vector<Rule const*> RuleBook::rows_on(Date day, std::string_view code) const {
  auto const has_strict = is_strict(day);
  auto found = std::vector<Rule const*>{};
  for (auto const& rule : rows)
    if ((code.empty() || rule.code == code) && rule.is_in_force(day) && (rule.scope != RuleScope::strict || has_strict))
      found.push_back(&rule);
  return found;
}

Rule const* RuleBook::in_force(std::string_view code, Date day) const {
  auto versions = rows_on(day, code);
  std::ranges::sort(versions, comes_before);
  return winner_of(versions);
}

std::vector<Rule const*> RuleBook::all_in_force(Date day) const {
  auto versions = rows_on(day, {});
  std::ranges::sort(versions, [](Rule const* a, Rule const* b) { return a->code != b->code ? a->code < b->code : comes_before(a, b); });
  auto found = std::vector<Rule const*>{};
  for (auto first = versions.begin(); first != versions.end();) {
    auto const last = std::find_if(first, versions.end(), [&](Rule const* rule) { return rule->code != (*first)->code; });
    found.push_back(winner_of({first, last}));
    first = last;
  }
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
  if (rule.unit == RuleUnit::date) return day_text(language, Date{static_cast<std::int32_t>(*rule.value)});
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
