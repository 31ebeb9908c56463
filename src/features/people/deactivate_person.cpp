#include "features/people/deactivate_person.h"

#include "features/audit/record_event.h"
#include "features/people/find_person.h"
#include "features/people/person_json.h"
#include "features/people/person_store.h"

namespace baeumgil {

Result<PersonId> deactivate_person(Database& db, Actor const& actor, PersonId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<PersonId> {
    if (!may_manage_people(actor)) return forbidden("person.not_administrator");
    auto person = TRY(find_person(tx, id));
    if (person.id == actor.person) return conflict("person.deactivate.oneself");
    if (!person.is_active) return conflict("person.deactivate.already");
    if (reason.empty()) return invalid("reason", "field.reason_required");
    auto const before = to_json(person);
    person.is_active = false;
    TRY(update_person(tx, person));
    record_event(tx, actor,
                 {.verb = "person.deactivated",
                  .subject = {"person", id.value, person.name},
                  .reason = reason,
                  .before = before,
                  .after = to_json(person)});
    return id;
  });
}

Result<PersonId> reactivate_person(Database& db, Actor const& actor, PersonId id) {
  return db.write(actor, [&](Tx& tx) -> Result<PersonId> {
    if (!may_manage_people(actor)) return forbidden("person.not_administrator");
    auto person = TRY(find_person(tx, id));
    if (person.is_active) return conflict("person.reactivate.already");
    auto const before = to_json(person);
    person.is_active = true;
    TRY(update_person(tx, person));
    record_event(tx, actor,
                 {.verb = "person.reactivated", .subject = {"person", id.value, person.name}, .before = before, .after = to_json(person)});
    return id;
  });
}

}  // namespace baeumgil
