#pragma once
// A reader says whether a case was of use, and may say otherwise later. One word a person; the last one counts.

#include <optional>
#include <string>

#include "base/result.h"
#include "features/reading/rating.h"

namespace baeumgil {

class Database;

struct RatingInput {
  std::optional<Usefulness> verdict{};
  std::string reason{};  // asked for when it was of no use: what was missing helps its author
};
Result<CaseId> rate_case(Database&, Actor const&, CaseId, RatingInput const&);

}  // namespace baeumgil
