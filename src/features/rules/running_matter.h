#pragma once
// What is under way and judged by rules, as the features above hand it down: to see what a change of rules would alter.

#include <optional>
#include <string>
#include <vector>

#include "features/rules/evaluate.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct RunningMatter {
  std::string noun{};  // "trip"
  std::string title{};
  std::string path{};         // "/trips/…"
  std::optional<Date> day{};  // whose versions decide; none: the day the change takes effect, or today
  Situation situation{};
  std::vector<Rule> clauses{};  // of the programme it belongs to
};

// Every running trip, team, report and adoption of the institution; given by the program that knows them all.
using ListRunning = std::vector<RunningMatter> (*)(Tx&, Actor const&);

}  // namespace baeumgil
