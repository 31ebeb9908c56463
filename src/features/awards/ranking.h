#pragma once
// Places what was scored. Pure: no database, no clock.

#include <vector>

#include "base/dates.h"
#include "base/ids.h"

namespace baeumgil {

struct Contestant {
  NominationId id{};
  Instant nominated_at{};
  std::vector<int> sums{};  // one for each reviewer who scored it
};

struct Placed {
  NominationId id{};
  double score{0};
  int rank{0};
};

// The mean of the reviewers' sums; with five or more reviewers without the highest and the lowest. 0 when nobody scored.
double trimmed_mean(std::vector<int> sums);
// Best first, ranks 1, 2, 3 … without a gap. On the same score what was nominated earlier goes first.
std::vector<Placed> place(std::vector<Contestant> const&);

}  // namespace baeumgil
