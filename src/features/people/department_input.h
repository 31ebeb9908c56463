#pragma once
// What is said of a department, read the same from a form and a JSON body.

#include <string>

#include "base/result.h"
#include "features/people/person.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Fields;

struct DepartmentInput {
  std::string name{};
  std::string name_en{};
  std::string duties{};
  DepartmentId parent{};
};

DepartmentInput read_department_input(Fields&);
// `self`: the department that is changed; nil for a new one. It may not stand under itself.
Result<Done> check_department_input(Tx&, DepartmentInput const&, DepartmentId self);

}  // namespace baeumgil
