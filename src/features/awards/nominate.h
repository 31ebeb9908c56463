#pragma once
// Names a published case or a decided adoption for a prize. A merit is named once in a round and rewarded once at all.

#include <string>

#include "base/result.h"
#include "features/awards/award.h"

namespace baeumgil {

class Database;

struct NominationInput {
  std::string merit_key{};  // "adoption:…", "case:…"
  std::string merit{};      // what was done, in words
};

Result<NominationId> nominate(Database&, Actor const&, AwardRoundId, NominationInput const&);

}  // namespace baeumgil
