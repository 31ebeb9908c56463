#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/people/department_input.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<DepartmentId> add_department(Database&, Actor const&, DepartmentInput const&);
Result<DepartmentId> add_department(Tx&, Actor const&, DepartmentInput const&);

}  // namespace baeumgil
