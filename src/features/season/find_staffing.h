#pragma once
// 최소 근무 인원: how many of a department must be there on which days.

#include <string>
#include <vector>

#include "base/dates.h"
#include "base/ids.h"
#include "base/result.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct Staffing {
  DepartmentId department{};
  std::string department_name{};  // of the join
  Date from{};
  Date until{};
  int present_at_least{0};
  std::string reason{};
  std::string set_by_name{};  // of the join
  int staff{0};               // who work there now
};

// Rows that say something about these days, by department and day.
std::vector<Staffing> list_staffing(Tx&, Date from, Date until);
// The highest of the rows of that department and day; 0 when none says anything.
int present_at_least(std::vector<Staffing> const&, DepartmentId, Date);

// People who work in each department.
struct DepartmentStaff {
  DepartmentId department{};
  int staff{0};
};
std::vector<DepartmentStaff> count_staff(Tx&);

}  // namespace baeumgil
