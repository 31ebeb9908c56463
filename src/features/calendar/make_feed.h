#pragma once

#include <string>

#include "base/result.h"
#include "features/calendar/calendar_feed.h"

namespace baeumgil {

class Database;

// The token is shown once; only its hash is kept.
std::string new_feed_token(InstitutionId);
Result<FeedId> make_feed(Database&, Actor const&, FeedCovers, std::string const& token);
// Another's does not exist.
Result<FeedId> revoke_feed(Database&, Actor const&, FeedId);

}  // namespace baeumgil
