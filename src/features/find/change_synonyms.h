#pragma once

#include "base/result.h"
#include "features/find/synonyms.h"

namespace baeumgil {

class Database;

// Refused: who is not programme officer; lines that are no group; a list somebody saved first.
Result<InstitutionId> change_synonyms(Database&, Actor const&, SynonymList const&);

}  // namespace baeumgil
