#pragma once
// The door citizens come in by: /open/{code}, whichever feature has the page behind it.

#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/result.h"

namespace baeumgil {

class Database;

// The institution of the address, whose pages are open; not found when there is none.
Result<InstitutionId> open_institution(Database&, std::string_view code);
std::string open_path(std::string_view code);
// Whoever is signed in on this browser writes as a citizen too: nothing of the account goes into it.
Actor citizen_of(InstitutionId, Actor const&);

}  // namespace baeumgil
