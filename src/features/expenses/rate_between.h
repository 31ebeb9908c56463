#pragma once
// Which version of a rate counts for a day or a night that may lie between two of them (제7조 제2항: the higher amount).

#include <string_view>

#include "features/rules/rule.h"

namespace baeumgil {

struct DaySpan {
  Date from{};
  Date until{};
};

// For a deduction the lower rate is the higher amount.
enum class Prefer { higher, lower };

// The preferred one of all versions in force on a day of the span; of equals the confirmed, then the later one. When none is in
// force, but one was before and one comes after, the preferred one of the two. Null: nobody has entered such a row.
Rule const* rate_between(RuleBook const&, std::string_view code, DaySpan, Prefer);

}  // namespace baeumgil
