#pragma once
// Every SQL statement about departments that only this feature needs; look-ups for all are in find_person.h.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/people/person.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct DepartmentRow {
  Department department{};
  std::int64_t people{0};   // active
  std::string head_name{};  // empty when the post is vacant
};

std::vector<DepartmentRow> list_department_rows(Tx&);  // closed ones too, in the order of the organisation
std::optional<Department> find_department_by_name(Tx&, std::string_view name);
void insert_department(Tx&, Department const&);
Result<Done> update_department(Tx&, Department const&);  // where version still is department.version
int next_department_position(Tx&);

}  // namespace baeumgil
