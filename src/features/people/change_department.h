#pragma once

#include "features/people/add_department.h"

namespace baeumgil {

// A department closes only when nobody works in it any more.
struct DepartmentChange {
  DepartmentInput input{};
  bool is_active{true};
  int version{1};
};
Result<DepartmentId> change_department(Database&, Actor const&, DepartmentId, DepartmentChange const&);

}  // namespace baeumgil
