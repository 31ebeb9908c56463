#include "features/sign_in/change_preferences.h"

#include "features/audit/record_event.h"
#include "features/people/find_person.h"
#include "features/people/person_json.h"
#include "features/sign_in/account_store.h"

namespace baeumgil {

Result<Done> change_preferences(Database& db, Actor const& actor, Preferences const& asked) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    auto const before = TRY(find_person(tx, actor.person));
    update_preferences(tx, actor.person, asked.language, asked.wants_mail);
    auto after = before;
    after.language = asked.language;
    after.wants_mail = asked.wants_mail;
    record_event(tx, actor,
                 {.verb = "person.preferences_changed",
                  .subject = {"person", actor.person.value, before.name},
                  .before = to_json(before),
                  .after = to_json(after)});
    return Done{};
  });
}

}  // namespace baeumgil
