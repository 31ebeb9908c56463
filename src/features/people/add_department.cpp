#include "features/people/add_department.h"

#include "features/audit/record_event.h"
#include "features/people/department_store.h"
#include "features/people/person_json.h"

namespace baeumgil {

Result<DepartmentId> add_department(Tx& tx, Actor const& actor, DepartmentInput const& input) {
  TRY(check_department_input(tx, input, DepartmentId{}));
  auto const department = Department{.id = DepartmentId::make(),
                                     .name = input.name,
                                     .name_en = input.name_en,
                                     .duties = input.duties,
                                     .parent = input.parent,
                                     .position = next_department_position(tx)};
  insert_department(tx, department);
  record_event(tx, actor,
               {.verb = "department.added", .subject = {"department", department.id.value, department.name}, .after = to_json(department)});
  return department.id;
}

Result<DepartmentId> add_department(Database& db, Actor const& actor, DepartmentInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<DepartmentId> {
    if (!may_manage_people(actor)) return forbidden("person.not_administrator");
    return add_department(tx, actor, input);
  });
}

}  // namespace baeumgil
