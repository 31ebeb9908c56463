#pragma once
// A prize in parts: the department that took the idea on, those who signed their shares, and their department for what nobody
// signed. Whole won, rounded down; what is left over goes to the first part. Pure.

#include <vector>

#include "features/awards/contest.h"

namespace baeumgil {

struct PrizeToSplit {
  Won amount{};
  DepartmentId department{};
  std::vector<Contributor> contributors{};
  DepartmentId adopter{};  // nil: nobody else took it on
  double adopter_percent{0};
};

std::vector<Payee> split_prize(PrizeToSplit const&);

}  // namespace baeumgil
