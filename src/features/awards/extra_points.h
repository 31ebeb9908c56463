#pragma once
// What counts beside the judges: what happened later with the idea, who made the journey, and how. Points are rows of the rules.

#include <vector>

#include "features/awards/contest.h"
#include "features/rules/rule.h"

namespace baeumgil {

struct Deeds {
  bool is_decided{false};      // adopted by decision
  bool is_implemented{false};  // in force
  bool is_effective{false};    // measured, and the aim was reached
  int members{0};              // of the team that learned it; 0: no team
  int newcomers{0};
  int departments{0};
  bool is_host_verified{false};
  bool is_report_late{false};
};

// Only the furthest step after the contest counts; bonus points up to their cap; deductions as negative points.
std::vector<ScorePart> extra_points(RuleBook const&, Date, Deeds const&);

}  // namespace baeumgil
