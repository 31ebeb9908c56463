#pragma once
// 내 할 일: what waits for one person now, with its deadline and the page where it is done.

#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct NextStep {
  std::string_view key{};  // "home.step.report_due": the act, in words
  std::string title{};     // of the row it is about
  std::string path{};
  std::optional<Date> due{};
};

// Sorted by deadline, overdue first, those without one last; at most 100.
std::vector<NextStep> list_next_steps(Tx&, Actor const&);

}  // namespace baeumgil
