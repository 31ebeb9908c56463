#include "features/people/change_department.h"

#include "features/audit/record_event.h"
#include "features/people/department_store.h"
#include "features/people/find_person.h"
#include "features/people/person_json.h"

namespace baeumgil {

Result<DepartmentId> change_department(Database& db, Actor const& actor, DepartmentId id, DepartmentChange const& change) {
  return db.write(actor, [&](Tx& tx) -> Result<DepartmentId> {
    if (!may_manage_people(actor)) return forbidden("person.not_administrator");
    auto department = TRY(find_department(tx, id));
    TRY(check_department_input(tx, change.input, id));
    if (!change.is_active && !list_people_of(tx, id).empty()) return invalid("is_active", "department.still_staffed");
    auto const before = to_json(department);
    department.name = change.input.name;
    department.name_en = change.input.name_en;
    department.duties = change.input.duties;
    department.parent = change.input.parent;
    department.is_active = change.is_active;
    department.version = change.version;
    TRY(update_department(tx, department));
    record_event(tx, actor,
                 {.verb = "department.changed",
                  .subject = {"department", id.value, department.name},
                  .before = before,
                  .after = to_json(department)});
    return id;
  });
}

}  // namespace baeumgil
