#include "features/citizens/open_door.h"

#include "features/citizens/public_record.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<InstitutionId> open_institution(Database& db, std::string_view code) {
  auto const id = TRY(db.read(InstitutionId{}, [&](Tx& tx) { return find_open_institution(tx, code); }));
  if (!db.read(id, is_open)) return not_found();
  return id;
}

std::string open_path(std::string_view code) { return "/open/" + std::string{code}; }

Actor citizen_of(InstitutionId institution, Actor const& actor) {
  auto citizen = Actor{.institution = institution, .language = actor.language, .via = Via::page};
  citizen.origin = actor.origin;
  citizen.request_id = actor.request_id;
  citizen.key = actor.key;
  return citizen;
}

}  // namespace baeumgil
