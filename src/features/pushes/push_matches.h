#pragma once
// Holds what was newly published or accepted against every open issue, and puts it into the lists of the issues' owners.

#include <optional>

#include "base/actor.h"
#include "base/result.h"
#include "features/pushes/push.h"

namespace baeumgil {

class Database;
class SearchIndex;
class Tx;
struct Issue;
struct Unmatched;

inline constexpr std::string_view kPushJob = "pushes.match";
inline constexpr std::int64_t kPushedWithinSeconds = 30LL * 24 * 3600;  // what is older was there before the lists were

// Into the list of the issue's owner, who is told. None: it is there already, or bound to the issue.
std::optional<PushId> push_to_owner(Tx&, Actor const&, Unmatched const&, Issue const&);
// May run again: everything is held against the issues once.
Result<Done> push_matches(Database&, SearchIndex const&, InstitutionId);

}  // namespace baeumgil
