#pragma once
// 도입 달력: every day on which an adoption is waited for, and the days of the budget that drive them.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "features/adoptions/adoption.h"
#include "features/rules/rule.h"
#include "platform/db/transaction.h"

namespace baeumgil {

enum class AdoptionDayKind { decision, look_again, plan, milestone, card, check, measurement, memory_ends, season, budget_bill };
constexpr auto enum_words(AdoptionDayKind) {
  return std::array<std::string_view, 10>{"decision", "look_again",  "plan",        "milestone", "card",
                                          "check",    "measurement", "memory_ends", "season",    "budget_bill"};
}

struct AdoptionDay {
  Date day{};
  AdoptionDayKind kind{};
  std::string detail{};   // the milestone, the quarter, the months
  AdoptionId adoption{};  // nil: a day of the whole institution
  std::string number{};
  std::string title{};
  std::string owner{};
};

// Of these adoptions from what is overdue to a year ahead, in the order of the days.
std::vector<AdoptionDay> calendar_of(RuleBook const&, std::vector<Adoption> const&, Date today);

// Those that run, with milestones and checks; of one department when it is given. At most 1000.
std::vector<Adoption> list_adoptions_on_calendar(Tx&, std::optional<DepartmentId> owner);

}  // namespace baeumgil
