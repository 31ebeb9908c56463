#pragma once
// Tells followers inside what happened to what they follow, and sends the digests that are due. Both may run again.

#include <string>

#include "base/actor.h"
#include "base/result.h"

namespace baeumgil {

class Database;
class Locale;

inline constexpr std::string_view kFollowJob = "follows.tell";

Result<Done> tell_followers(Database&, InstitutionId);
// A mail of what was told since the last one and is still there for the reader; none when there is nothing.
Result<Done> send_digests(Database&, InstitutionId, Locale const&, std::string const& base_address);

}  // namespace baeumgil
