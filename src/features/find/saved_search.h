#pragma once
// A search a person keeps, to be told when something new matches it. Only the own ones are known to anybody.

#include <string>

#include "base/actor.h"
#include "base/dates.h"
#include "base/ids.h"

namespace baeumgil {

using SavedSearchId = Id<struct SavedSearchTag>;

inline constexpr int kMostSavedSearches = 50;  // of one person
inline constexpr std::string_view kTellOfFindsJob = "find.tell";

struct SavedSearch {
  SavedSearchId id{};
  PersonId person{};
  std::string words{};
  std::string kind{};    // empty: all
  std::string chosen{};  // facets, as chosen_facets.h writes them; empty: none
  Instant created_at{};
};

inline bool may_remove(Actor const& actor, SavedSearch const& search) { return search.person == actor.person; }

}  // namespace baeumgil
