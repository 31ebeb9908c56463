#include "features/people/give_role.h"

#include "features/audit/record_event.h"
#include "features/people/find_person.h"
#include "features/people/person_json.h"
#include "features/people/person_store.h"

namespace baeumgil {
namespace {

void store_roles(Tx& tx, Actor const& actor, std::string_view verb, Person const& before, Roles roles) {
  auto after = before;
  after.roles = roles;
  replace_roles(tx, after.id, roles);
  record_event(tx, actor,
               {.verb = verb, .subject = {"person", after.id.value, after.name}, .before = to_json(before), .after = to_json(after)});
}

}  // namespace

void change_roles(Tx& tx, Actor const& actor, Person person, Roles roles) {
  auto const kept = Roles{person.roles.bits & roles.bits};
  if (kept != person.roles) store_roles(tx, actor, "person.role_taken", person, kept);
  person.roles = kept;
  if (kept != roles) store_roles(tx, actor, "person.role_given", person, roles);
}

Result<PersonId> give_role(Database& db, Actor const& actor, PersonId id, Role role) {
  return db.write(actor, [&](Tx& tx) -> Result<PersonId> {
    if (!may_manage_people(actor)) return forbidden("person.not_administrator");
    auto const person = TRY(find_person(tx, id));
    if (!person.is_active) return conflict("person.role.inactive");
    if (person.roles.has(role)) return conflict("person.role.already");
    if (role == Role::department_head)
      if (auto const head = find_department_head(tx, person.department)) return invalid("role", "person.role.head_exists", {head->name});
    store_roles(tx, actor, "person.role_given", person, person.roles.with(role));
    return id;
  });
}

Result<PersonId> take_role(Database& db, Actor const& actor, PersonId id, Role role) {
  return db.write(actor, [&](Tx& tx) -> Result<PersonId> {
    if (!may_manage_people(actor)) return forbidden("person.not_administrator");
    auto const person = TRY(find_person(tx, id));
    if (!person.roles.has(role)) return conflict("person.role.not_held");
    if (role == Role::administrator && list_people_with(tx, role).size() == 1) return conflict("person.role.last_administrator");
    store_roles(tx, actor, "person.role_taken", person, person.roles.without(role));
    return id;
  });
}

}  // namespace baeumgil
