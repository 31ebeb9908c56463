#pragma once
// Every SQL statement about saved searches and synonyms.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "features/find/saved_search.h"
#include "features/find/synonyms.h"
#include "platform/db/transaction.h"

namespace baeumgil {

SynonymList find_synonyms(Tx&);  // the carried list when there is no own one
Result<Done> update_synonyms(Tx&, SynonymList const&);

struct Find {
  std::string kind{};
  Uuid id{};
};

std::vector<SavedSearch> list_saved_searches(Tx&, PersonId);  // newest first
std::vector<SavedSearch> list_all_saved_searches(Tx&);        // of people who are still here
Result<SavedSearch> find_saved_search(Tx&, Actor const&, SavedSearchId);
bool insert_saved_search(Tx&, SavedSearch const&);  // false: the person has this one already
void remove_saved_search(Tx&, SavedSearchId);
std::set<std::pair<std::string, Uuid>> list_finds(Tx&, SavedSearchId);    // kind and id of all that was found before
std::int64_t insert_finds(Tx&, SavedSearchId, std::vector<Find> const&);  // how many of them were not found before

}  // namespace baeumgil
