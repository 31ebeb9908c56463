#include "features/people/change_person.h"

#include "features/audit/record_event.h"
#include "features/people/find_person.h"
#include "features/people/person_json.h"
#include "features/people/person_store.h"

namespace baeumgil {

Result<Person> change_person(Tx& tx, Actor const& actor, Person person, PersonInput input) {
  auto const before = to_json(person);
  input.department = person.department;
  TRY(check_person_input(tx, input, person.id));
  person.staff_no = input.staff_no;
  person.name = input.name;
  person.email = input.email;
  person.post = input.post;
  person.rank = input.rank;
  person.duties = input.duties;
  TRY(update_person(tx, person));
  record_event(tx, actor,
               {.verb = "person.changed", .subject = {"person", person.id.value, person.name}, .before = before, .after = to_json(person)});
  ++person.version;
  return person;
}

Result<PersonId> change_person(Database& db, Actor const& actor, PersonId id, PersonInput const& asked, int version) {
  return db.write(actor, [&](Tx& tx) -> Result<PersonId> {
    if (!may_manage_people(actor)) return forbidden("person.not_administrator");
    auto person = TRY(find_person(tx, id));
    person.version = version;
    TRY(change_person(tx, actor, person, asked));
    return id;
  });
}

}  // namespace baeumgil
