#pragma once

#include "features/season/find_staffing.h"

namespace baeumgil {

void store_staffing(Tx&, Staffing const&, PersonId set_by);  // in place of the row that begins on the same day
bool remove_stored_staffing(Tx&, DepartmentId, Date from);   // false: there was none

}  // namespace baeumgil
