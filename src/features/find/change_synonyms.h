#pragma once

#include "base/result.h"
#include "features/find/synonyms.h"

namespace baeumgil {

class Database;

// Refused: who is not programme officer; lines that are no group; a list somebody saved first.
Result<InstitutionId> change_synonyms(Database&, Actor const&, SynonymList const&);
// One group more, or one less, whatever else the list holds by now. Refused also: a group that is there, one nobody has.
Result<SynonymGroupId> add_synonyms(Database&, Actor const&, std::vector<std::string> const& words);
Result<SynonymGroupId> remove_synonyms(Database&, Actor const&, SynonymGroupId);

}  // namespace baeumgil
