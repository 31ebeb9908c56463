#pragma once
// What is under way and judged by rules, as the features above hand it down: to see what a change of rules would alter.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "features/rules/evaluate.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct RunningMatter {
  std::string noun{};  // "trip"
  std::string title{};
  std::string path{};         // "/trips/…"
  std::optional<Date> day{};  // whose versions decide; none: the day the change takes effect, or today
  Situation situation{};
  std::vector<Rule> clauses{};                // of the programme it belongs to
  std::function<Won(RuleBook const&)> sum{};  // what it comes to in money by these rules; empty: it has none
};

// Every running trip, team, report, adoption, claim and meeting of the institution; given by the program that knows them all.
using ListRunning = std::vector<RunningMatter> (*)(Tx&, Actor const&);

}  // namespace baeumgil
