#pragma once
// The standing of a round: sheets, ballots and what happened later, brought together and kept in the rows.

#include <vector>

#include "base/result.h"
#include "features/awards/contest.h"
#include "features/awards/standing.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct RankedRound {
  Contest contest{};
  std::vector<Nomination> nominations{};  // by entry
  std::vector<PersonId> judges{};         // by judge
  std::vector<std::vector<ScorePart>> extras{};
};

// What is eligible or scored, with every sheet that counts.
RankedRound read_contest(Tx&, Actor const&, AwardRound const&);
// A merit that some panel has not marked; what nobody marked cannot be placed.
bool has_unmarked(RankedRound const&);
// Ranks, scores and their parts go into the rows; true when the order of those who were ranked before is another now.
Result<bool> keep_ranking(Tx&, Actor const&, AwardRound const&);

}  // namespace baeumgil
