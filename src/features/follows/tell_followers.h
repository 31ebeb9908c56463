#pragma once
// Tells followers inside what happened to what they follow, and sends the digests that are due. Both may run again.

#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/result.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Database;
class Locale;

inline constexpr std::string_view kFollowJob = "follows.tell";

// Whether the page of a piece of news is there for this reader now: it may have been taken away since.
bool is_there_for(Tx&, Actor const& reader, std::string_view path);
Result<Done> tell_followers(Database&, InstitutionId);
// A mail of what was told since the last one and is still there for the reader; none when there is nothing.
Result<Done> send_digests(Database&, InstitutionId, Locale const&, std::string const& base_address);

}  // namespace baeumgil
