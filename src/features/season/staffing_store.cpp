#include "features/season/staffing_store.h"

namespace baeumgil {

void store_staffing(Tx& tx, Staffing const& row, PersonId set_by) {
  tx.change(
      "INSERT INTO department_staffing (institution_id, department_id, from_on, until_on, present_at_least, reason, set_by_id) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6) ON CONFLICT (institution_id, department_id, from_on) DO UPDATE SET "
      "until_on = excluded.until_on, present_at_least = excluded.present_at_least, reason = excluded.reason, "
      "set_by_id = excluded.set_by_id",
      row.department, row.from, row.until, row.present_at_least, row.reason, set_by);
}

bool remove_stored_staffing(Tx& tx, DepartmentId department, Date from) {
  return tx.change("DELETE FROM department_staffing WHERE institution_id = $institution AND department_id = $1 AND from_on = $2",
                   department, from) > 0;
}

}  // namespace baeumgil
