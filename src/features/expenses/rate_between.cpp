#include "features/expenses/rate_between.h"

#include <tuple>

namespace baeumgil {
namespace {

bool is_better(Rule const& a, Rule const& b, Prefer prefer) {
  auto const amount = [&](Rule const& rule) { return prefer == Prefer::higher ? rule.value.value_or(0) : -rule.value.value_or(0); };
  return std::tuple{amount(a), a.is_verified(), a.effective_from} > std::tuple{amount(b), b.is_verified(), b.effective_from};
}

Rule const* better(Rule const* a, Rule const* b, Prefer prefer) {
  if (a == nullptr || b == nullptr) return a == nullptr ? b : a;
  return is_better(*b, *a, prefer) ? b : a;
}

// Neither in force then: the last before the span and the first after it.
Rule const* across_gap(RuleBook const& book, std::string_view code, DaySpan span, Prefer prefer) {
  Rule const* before = nullptr;
  Rule const* after = nullptr;
  for (auto const& rule : book.rows) {
    if (rule.code != code) continue;
    auto const is_over = rule.effective_to && *rule.effective_to < span.from;
    if (is_over && (before == nullptr || *before->effective_to < *rule.effective_to)) before = &rule;
    if (rule.effective_from > span.until && (after == nullptr || rule.effective_from < after->effective_from)) after = &rule;
  }
  return before != nullptr && after != nullptr ? better(before, after, prefer) : nullptr;
}

}  // namespace

Rule const* rate_between(RuleBook const& book, std::string_view code, DaySpan span, Prefer prefer) {
  Rule const* found = nullptr;
  for (auto day = span.from; day <= span.until; day = day + 1) found = better(found, book.in_force(code, day), prefer);
  return found != nullptr ? found : across_gap(book, code, span, prefer);
}

}  // namespace baeumgil
