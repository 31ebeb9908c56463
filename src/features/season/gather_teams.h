#pragma once
// New teams out of people who have none.

#include <vector>

#include "features/season/formation_bound.h"
#include "features/season/formation_draft.h"

namespace baeumgil {

// How the next gathering differs from the best first: which journeys it leaves out and how large its teams grow. 0: not at all.
struct Whim {
  std::uint64_t seed{0};
};

// The best teams first, until no more can be opened; who is left without one stays in `people`.
void gather_teams(FormationDraft&, std::vector<Journey> const& runs, std::vector<int>& people, Whim);
// Each into the team where he or she is worth most, as long as there is one; the others stay in `people`.
void join_best_teams(FormationDraft&, std::vector<int>& people);
// Opens a team there and then with the best of these people, at most so many; false when too few could go.
bool form_team_of(FormationDraft&, Journey const&, std::vector<int>& people, int at_most);

}  // namespace baeumgil
