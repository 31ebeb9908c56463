#include "features/people/add_person.h"

#include "features/audit/record_event.h"
#include "features/people/find_person.h"
#include "features/people/person_json.h"
#include "features/people/person_store.h"
#include "features/settings/find_settings.h"

namespace baeumgil {

Result<PersonId> add_person(Tx& tx, Actor const& actor, NewPerson asked) {
  TRY(check_person_input(tx, asked.input, PersonId{}));
  auto const& input = asked.input;
  auto person = Person{.id = PersonId::make(),
                       .staff_no = input.staff_no,
                       .name = input.name,
                       .email = input.email,
                       .department = input.department,
                       .post = input.post,
                       .rank = input.rank,
                       .duties = input.duties,
                       .language = find_settings(tx).language,
                       .roles = asked.roles,
                       .is_example = asked.is_example};
  insert_person(tx, person);
  person.department_name = TRY(find_department(tx, input.department)).name;
  record_event(tx, actor, {.verb = "person.added", .subject = {"person", person.id.value, person.name}, .after = to_json(person)});
  return person.id;
}

Result<PersonId> add_person(Database& db, Actor const& actor, PersonInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<PersonId> {
    if (!may_manage_people(actor)) return forbidden("person.not_administrator");
    return add_person(tx, actor, NewPerson{.input = input});
  });
}

}  // namespace baeumgil
