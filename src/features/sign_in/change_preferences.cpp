#include "features/sign_in/change_preferences.h"

#include "features/audit/record_event.h"
#include "features/people/find_person.h"
#include "features/people/person_json.h"
#include "features/sign_in/account_store.h"

namespace baeumgil {
namespace {

void keep(Tx& tx, Actor const& actor, Person const& before, Preferences const& asked) {
  update_preferences(tx, actor.person, asked.language, asked.wants_mail);
  auto after = before;
  after.language = asked.language;
  after.wants_mail = asked.wants_mail;
  record_event(tx, actor,
               {.verb = "person.preferences_changed",
                .subject = {"person", actor.person.value, before.name},
                .before = to_json(before),
                .after = to_json(after)});
}

}  // namespace

Result<Done> change_preferences(Database& db, Actor const& actor, Preferences const& asked) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    keep(tx, actor, TRY(find_person(tx, actor.person)), asked);
    return Done{};
  });
}

Result<Done> change_language(Database& db, Actor const& actor, Language language) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    auto const person = TRY(find_person(tx, actor.person));
    if (person.language != language) keep(tx, actor, person, {.language = language, .wants_mail = person.wants_mail});
    return Done{};
  });
}

}  // namespace baeumgil
