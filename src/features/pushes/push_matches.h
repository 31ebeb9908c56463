#pragma once
// Holds what was newly published or accepted against every open issue, and puts it into the lists of the issues' owners.

#include "base/actor.h"
#include "base/result.h"

namespace baeumgil {

class Database;
class SearchIndex;

inline constexpr std::string_view kPushJob = "pushes.match";
inline constexpr std::int64_t kPushedWithinSeconds = 30LL * 24 * 3600;  // what is older was there before the lists were

// May run again: everything is held against the issues once.
Result<Done> push_matches(Database&, SearchIndex const&, InstitutionId);

}  // namespace baeumgil
