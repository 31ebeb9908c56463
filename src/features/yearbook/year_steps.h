#pragma once
// 한 해 일정: what a year asks for, month by month: from the plan of trips abroad in January to the book and what goes over in December.
// Each step's day is a row of the rules; how much is still open says whether it is done.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "features/rules/rule.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct YearStep {
  std::string code{};  // of its rule
  Date day{};
  Citation rule{};
  std::string path{};      // where it is done
  std::int64_t open{0};    // what waits for it
  bool is_counted{false};  // whether anything can be counted
};

// The next twelve months in the order of their days; one whose day has just passed comes first, as long as something is open.
std::vector<YearStep> list_year_steps(Tx&, Language);
// Those to be done now: something is open, and the day is near or has just passed.
std::vector<YearStep> list_year_steps_now(Tx&, Language);
// "year.carry_over" → the locale key of its short name.
std::string year_step_key(std::string_view code);

}  // namespace baeumgil
