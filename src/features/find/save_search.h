#pragma once

#include <vector>

#include "base/result.h"
#include "features/find/find_store.h"

namespace baeumgil {

class Database;

// `found` is what it finds now: of these nobody is told again. Refused: no words, one the person has, more than 50.
Result<SavedSearchId> save_search(Database&, Actor const&, SavedSearch const&, std::vector<Find> const& found);
Result<SavedSearchId> remove_search(Database&, Actor const&, SavedSearchId);

}  // namespace baeumgil
