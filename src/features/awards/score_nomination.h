#pragma once
// A reviewer's points, one for each criterion. They may be changed until the round leaves scoring, and nobody else sees them before.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/awards/award.h"

namespace baeumgil {

class Database;

struct ScoreInput {
  std::optional<Panel> panel{};              // left out: the first the reviewer is asked for
  std::vector<std::optional<int>> points{};  // in the order of the criteria
  std::string comment{};
};

Result<NominationId> score_nomination(Database&, Actor const&, NominationId, ScoreInput const&);

}  // namespace baeumgil
