#include "features/people/transfer_person.h"

#include "features/audit/record_event.h"
#include "features/people/find_person.h"
#include "features/people/person_json.h"
#include "features/people/person_store.h"

namespace baeumgil {

Result<Person> transfer_person(Tx& tx, Actor const& actor, Person person, DepartmentId to) {
  auto const department = find_department(tx, to);
  if (!department || !department->is_active) return invalid("department", "field.unknown_choice");
  if (person.department == to) return invalid("department", "person.transfer.already_there", {department->name});
  auto const before = to_json(person);
  person.department = to;
  person.department_name = department->name;
  person.roles = person.roles.without(Role::department_head).without(Role::owner_officer);
  TRY(update_person(tx, person));
  replace_roles(tx, person.id, person.roles);
  record_event(
      tx, actor,
      {.verb = "person.transferred", .subject = {"person", person.id.value, person.name}, .before = before, .after = to_json(person)});
  ++person.version;
  return person;
}

Result<PersonId> transfer_person(Database& db, Actor const& actor, PersonId id, DepartmentId to) {
  return db.write(actor, [&](Tx& tx) -> Result<PersonId> {
    if (!may_manage_people(actor)) return forbidden("person.not_administrator");
    auto const person = TRY(find_person(tx, id));
    TRY(transfer_person(tx, actor, person, to));
    return id;
  });
}

}  // namespace baeumgil
