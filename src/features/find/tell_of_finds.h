#pragma once
// Tells people of what their saved searches find now and did not before. Runs every ten minutes while somebody has one.

#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/find/find_store.h"
#include "platform/search/search_index.h"

namespace baeumgil {

class Database;

void queue_telling(Tx&);
// What such a search finds for any member of staff: all documents that hold nearly all of its words.
std::vector<Find> finds_of(SearchIndex const&, InstitutionId, SavedSearch const&, Synonyms const&);
Result<Done> tell_of_finds(Database&, SearchIndex const&, InstitutionId);

}  // namespace baeumgil
