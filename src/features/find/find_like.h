#pragma once
// For features that match on their own: what holds nearly all of these words, found as a search would find it.

#include <string_view>
#include <vector>

#include "features/find/synonyms.h"
#include "platform/db/transaction.h"
#include "platform/search/search_index.h"

namespace baeumgil {

struct LikenessWords {
  InstitutionId institution{};
  Synonyms synonyms{};
};
LikenessWords load_likeness(Tx&);

// Only what any member of staff may find; the best first, at most 50.
std::vector<Uuid> find_like(SearchIndex const&, LikenessWords const&, std::string_view words, std::string_view kind);
// However many: for who asks whether one row is among them.
std::vector<Uuid> find_all_like(SearchIndex const&, LikenessWords const&, std::string_view words, std::string_view kind);

}  // namespace baeumgil
