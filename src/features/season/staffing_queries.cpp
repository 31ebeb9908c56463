#include "features/season/find_staffing.h"

#include <algorithm>

namespace baeumgil {

std::vector<Staffing> list_staffing(Tx& tx, Date from, Date until) {
  return tx.list(
      "SELECT s.department_id, d.name, s.from_on, s.until_on, s.present_at_least, s.reason, p.name, "
      "(SELECT COUNT(*) FROM people w WHERE w.institution_id = s.institution_id AND w.department_id = s.department_id AND w.is_active = 1) "
      "FROM department_staffing s JOIN departments d ON d.institution_id = s.institution_id AND d.id = s.department_id "
      "JOIN people p ON p.institution_id = s.institution_id AND p.id = s.set_by_id "
      "WHERE s.institution_id = $institution AND s.from_on <= $1 AND s.until_on >= $2 ORDER BY d.position, d.name, s.from_on",
      [](Row& row) {
        auto staffing = Staffing{.department = row.next<DepartmentId>()};
        staffing.department_name = row.next<std::string>();
        staffing.from = row.next<Date>();
        staffing.until = row.next<Date>();
        staffing.present_at_least = row.next<int>();
        staffing.reason = row.next<std::string>();
        staffing.set_by_name = row.next<std::string>();
        staffing.staff = row.next<int>();
        return staffing;
      },
      until, from);
}

int present_at_least(std::vector<Staffing> const& rows, DepartmentId department, Date day) {
  auto least = 0;
  for (auto const& row : rows)
    if (row.department == department && row.from <= day && day <= row.until) least = std::max(least, row.present_at_least);
  return least;
}

std::vector<DepartmentStaff> count_staff(Tx& tx) {
  return tx.list(
      "SELECT department_id, COUNT(*) FROM people WHERE institution_id = $institution AND is_active = 1 GROUP BY department_id "
      "ORDER BY department_id",
      [](Row& row) {
        auto count = DepartmentStaff{.department = row.next<DepartmentId>()};
        count.staff = row.next<int>();
        return count;
      });
}

}  // namespace baeumgil
