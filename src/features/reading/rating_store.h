#pragma once
// Every SQL statement about what readers say of cases.

#include <optional>
#include <vector>

#include "features/reading/rating.h"
#include "features/reading/reading.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::optional<CaseRating> find_rating(Tx&, CaseId, PersonId);
std::vector<CaseRating> list_ratings(Tx&, CaseId);  // newest first; at most 200
RatingCounts count_ratings(Tx&, CaseId);
void store_rating(Tx&, CaseRating const&);
std::vector<PersonId> list_bringers(Tx&, TeamId);  // who is or was in the team that brought a case

struct RatedCase {
  ListedCase listed{};
  RatingCounts ratings{};
};
// Those that helped most people; of equals, what fewest found of no use.
std::vector<RatedCase> list_most_useful(Tx&, int limit);

}  // namespace baeumgil
